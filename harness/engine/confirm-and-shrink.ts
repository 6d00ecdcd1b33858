import type { Retry, Shrunk } from './shrink.js';
import { shrink } from './shrink.js';
import type { Tally } from './tally.js';
import { reproduces } from './transient.js';

/**
 * Finds what the failures of one broken requirement come to: its smallest case, or nothing where all that was seen may
 * have been bad moments of the target, which are dismissed.
 *
 * @param most executions that one shrinking may take
 * @param stop whether to give up now
 */
export async function confirmAndShrink(
  tally: Tally,
  retry: Retry,
  most: number,
  stop: () => boolean,
): Promise<Shrunk | undefined> {
  for (const failure of tally.failures) {
    const counts = !failure.isTransient || (await reproduces(tally, failure, retry, stop));
    if (counts) return shrink(tally, failure, retry, most, stop);
  }
  const [best] = tally.failures;
  if (best !== undefined && !tally.isWithinTransientAllowance)
    return { failure: best, shrinks: 0, repeated: false };
  tally.discardAsTransient();
  return undefined;
}
