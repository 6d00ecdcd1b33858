import { at, type Json } from '../../spec/json.js';
import { itemsAt } from './seen.js';

/** The hash slots of a cluster: 0 to 16,383. */
export const lastSlot = 16_383;

/** The slots of a shard, both ends included. */
export interface SlotRange {
  readonly start: number;
  readonly end: number;
  /** As in the response. */
  readonly text: string;
  /** Index of its shard. */
  readonly shard: number;
}

/** The well-formed slot ranges of a list of shards, in their order. One shard may have several, with commas between. */
export function slotRanges(body: Json | undefined, pointer: string): SlotRange[] {
  return itemsAt(body, pointer).flatMap((shard, index) => {
    const slots = at(shard, '/Configuration/Slots');
    return typeof slots === 'string' ? slots.split(',').flatMap((text) => rangeOf(text.trim(), index)) : [];
  });
}

function rangeOf(text: string, shard: number): SlotRange[] {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  return start !== undefined && end !== undefined
    ? [{ start: Number(start), end: Number(end), text, shard }]
    : [];
}

/** The first range that is not within 0-16383, or ends before it starts. */
export function outOfRange(ranges: readonly SlotRange[]): SlotRange | undefined {
  return ranges.find(({ start, end }) => start > end || end > lastSlot);
}

/** The first range that begins before the one in front of it. */
export function outOfOrder(ranges: readonly SlotRange[]): SlotRange | undefined {
  return ranges.find(({ start }, index) => start < (ranges[index - 1]?.start ?? 0));
}

/** The first range, by its start, that overlaps the one before. */
export function overlapping(ranges: readonly SlotRange[]): SlotRange | undefined {
  const sorted = byStart(ranges);
  return sorted.find(({ start }, index) => start <= (sorted[index - 1]?.end ?? -1));
}

/** The first slot from 0 to 16383 that is in no range. */
export function firstGap(ranges: readonly SlotRange[]): number | undefined {
  const reach = byStart(ranges).reduce(
    (next, { start, end }) => (start <= next ? Math.max(next, end + 1) : next),
    0,
  );
  return reach > lastSlot ? undefined : reach;
}

function byStart(ranges: readonly SlotRange[]): SlotRange[] {
  return ranges.toSorted((one, other) => one.start - other.start);
}
