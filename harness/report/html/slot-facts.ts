import { lastSlot, type SlotRange } from '../../findings/slot-ranges.js';

/** A stretch of slots, both ends included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with the slots of shards: where they overlap, leave a gap, or pass the last slot. Pure. */
export interface SlotFacts {
  readonly overlaps: readonly Stretch[];
  readonly gaps: readonly Stretch[];
  readonly outside: readonly Stretch[];
}

export function slotFacts(ranges: readonly SlotRange[]): SlotFacts {
  const sorted = ranges
    .filter(({ start, end }) => start <= end)
    .toSorted((one, other) => one.start - other.start);
  const overlaps: Stretch[] = [];
  const gaps: Stretch[] = [];
  let next = 0;
  for (const { start, end } of sorted) {
    if (start > next && next <= lastSlot) gaps.push({ start: next, end: Math.min(start - 1, lastSlot) });
    if (start < next) overlaps.push({ start, end: Math.min(end, next - 1) });
    next = Math.max(next, end + 1);
  }
  if (next <= lastSlot) gaps.push({ start: next, end: lastSlot });
  const outside = sorted.flatMap(({ start, end }) =>
    end > lastSlot ? [{ start: Math.max(start, lastSlot + 1), end }] : [],
  );
  return { overlaps, gaps, outside };
}
