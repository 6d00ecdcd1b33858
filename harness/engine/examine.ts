import type { Retry, Shrunk } from './shrink.js';
import { shrink } from './shrink.js';
import type { Tally } from './tally.js';
import { persists } from './transient.js';

/**
 * Finds what the sightings of one broken requirement come to: its smallest case, or nothing where all that was seen may
 * have been bad moments of the target, which are dismissed.
 *
 * @param most executions that one shrinking may take
 * @param stop whether to give up now
 */
export async function examine(
  tally: Tally,
  retry: Retry,
  most: number,
  stop: () => boolean,
): Promise<Shrunk | undefined> {
  for (const sighting of tally.sightings) {
    const counts = !sighting.mayPass || (await persists(tally, sighting, retry, stop));
    if (counts) return shrink(tally, sighting, retry, most, stop);
  }
  const [best] = tally.sightings;
  if (best !== undefined && !tally.isRare) return { sighting: best, shrinks: 0, repeated: false };
  tally.dismiss();
  return undefined;
}
