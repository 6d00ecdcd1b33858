import type { JsonObject } from '../../spec/json.js';
import { snapshotNamed, withSnapshot, type ModelState, type SnapshotState } from './model-state.js';
import { isDue, never, type Moment, type Timing } from './moments.js';

/** Takes a read's word on a snapshot the run knows of: that it is there after all, and which status it was seen in. */
export function seeSnapshot(
  known: ModelState,
  { Name: name, Status: status }: JsonObject,
  { sentMs, receivedMs }: Timing,
  windowMs: number,
): ModelState {
  const before = snapshotNamed(known, name);
  if (before === undefined || typeof name !== 'string') return known;
  // That it was gone was said by a read only, which may have been late.
  if (before.presence === 'absent')
    return before.goneMs === never
      ? withSnapshot(known, name, { ...before, presence: 'in-doubt', deletionPending: true })
      : known;
  const isNews = typeof status === 'string' && !before.statusSeenMs.has(status);
  if (!isNews || !isOfThisIncarnation(before, sentMs, windowMs)) return known;
  const statusSeenMs = new Map(before.statusSeenMs).set(status, receivedMs);
  return withSnapshot(known, name, { ...before, statusSeenMs });
}

/**
 * Whether a description in the answer to a read is surely of the last snapshot that was created under the name: either
 * there never was another, or the read was sent so late that it had to show this one.
 */
export function isOfThisIncarnation(
  { incarnation, madeMs }: SnapshotState,
  sentMs: Moment,
  windowMs: number,
): boolean {
  return incarnation <= 1 || isDue(sentMs, madeMs, windowMs);
}
