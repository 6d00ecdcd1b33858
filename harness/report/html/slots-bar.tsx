import type { JSX } from 'preact';
import { lastSlot, type SlotRange } from '../../findings/slot-ranges.js';
import { slotFacts, type Stretch } from './slot-facts.js';

/** Ranges that are drawn. */
const mostLanes = 24;
const laneHeight = 10;
const width = 1000;

/** The slots of shards on a scale from 0 to 16383, one lane for each range; what is wrong is hatched and told in words. */
export function SlotsBar({ ranges }: { readonly ranges: readonly SlotRange[] }): JSX.Element {
  const facts = slotFacts(ranges);
  const lanes = ranges.slice(0, mostLanes);
  const last = Math.max(lastSlot, ...lanes.map(({ end }) => end));
  const at = (slot: number): number => (slot / (last + 1)) * width;
  const height = Math.max(1, lanes.length) * laneHeight + 8;
  const block = (kind: string, { start, end }: Stretch, y: number, tall: number): JSX.Element => (
    <rect class={kind} x={at(start)} y={y} width={Math.max(2, at(end + 1) - at(start))} height={tall} />
  );
  const words = [
    ...wordsOf('outside 0-16383', facts.outside),
    ...wordsOf('in two ranges', facts.overlaps),
    ...wordsOf('in no range', facts.gaps),
  ];
  return (
    <figure class="slots">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.join('; ')}
      >
        <defs>
          <pattern
            id="hatch"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="8" height="8" class="hatch-ground" />
            <rect width="4" height="8" class="hatch-line" />
          </pattern>
        </defs>
        <rect class="slot-domain" x="0" y="0" width={at(lastSlot + 1)} height={height} />
        {facts.gaps.map((gap) => block('slot-gap', gap, 0, height))}
        {lanes.map((range, lane) => {
          const y = 4 + lane * laneHeight;
          const inside = { start: range.start, end: Math.min(range.end, lastSlot) };
          return (
            <g key={lane}>
              {range.start <= inside.end && block('slot-range', inside, y, laneHeight - 3)}
              {range.end > lastSlot &&
                block(
                  'slot-outside',
                  { ...range, start: Math.max(range.start, lastSlot + 1) },
                  y,
                  laneHeight - 3,
                )}
            </g>
          );
        })}
        {facts.overlaps.map((overlap) => block('slot-overlap', overlap, 0, height))}
        {last > lastSlot && (
          <line class="slot-end" x1={at(lastSlot + 1)} x2={at(lastSlot + 1)} y1="0" y2={height} />
        )}
      </svg>
      <figcaption>
        <span>0</span>
        <span>{words.join(' · ') || 'each slot from 0 to 16383 once'}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}

function wordsOf(what: string, stretches: readonly Stretch[]): string[] {
  if (stretches.length === 0) return [];
  const some = stretches
    .slice(0, 3)
    .map(({ start, end }) => (start === end ? String(start) : `${start}-${end}`));
  return [`${what}: ${some.join(', ')}${stretches.length > some.length ? ', …' : ''}`];
}
