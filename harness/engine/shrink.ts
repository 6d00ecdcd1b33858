import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import { causeOf } from '../findings/evidence.js';
import type { ExecuteCase } from './execute.js';
import { sizeOf, type Failure } from './failure.js';
import { minimiseLists } from './minimise-lists.js';
import type { Tally } from './tally.js';

/** The smallest case found for one broken requirement. */
export interface Shrunk {
  readonly failure: Failure;
  /** Smaller inputs found on the way. */
  readonly shrinks: number;
  /** Whether the violation showed again when its own case was repeated. */
  readonly repeated: boolean;
}

/** Executions that leaving out items of lists may take beside. */
const maxListMinimisations = 40;

/**
 * Looks for a smaller input that breaks the same requirement in the same way, within a bound of executions. A smaller
 * input that breaks it otherwise does not count: shrinking never slips to another fault.
 *
 * @param most executions at most, the repetition of the first included
 * @param stop whether to give up now
 */
export async function shrink(
  tally: Tally,
  first: Failure,
  executeCase: ExecuteCase,
  most: number,
  stop: () => boolean,
): Promise<Shrunk> {
  const { stratum, seed, place } = first.drawn;
  let best = first;
  let found = 0;
  let left = most;
  const breaks = async (input: Json): Promise<boolean> => {
    if (left-- <= 0 || stop()) return false;
    const { observation } = await executeCase(first.drawn, input);
    const ruling = tally.requirement.judge(observation);
    // When its own case is repeated the breach may show in another form, as after a state that other cases left: then
    // that form is the one to keep to.
    const isRepetition = found === 0;
    if (ruling.kind !== 'violated') return false;
    const { violation } = ruling;
    const cause = causeOf(violation, observation.steps);
    if (!isRepetition && cause !== best.cause) return false;
    best = { ...first, observation, violation, cause, size: sizeOf(input, observation) };
    found++;
    return true;
  };
  await fc.check(
    fc.asyncProperty(stratum.arbitrary, async (input) => !(await breaks(input))),
    { seed, path: String(place), numRuns: 1 },
  );
  // What the generator can't make smaller may still hold more than it takes. A case that did not show again is left.
  if (found > 0) {
    left = Math.max(left, 0) + maxListMinimisations;
    await minimiseLists(best.observation.input, breaks);
  }
  return { failure: best, shrinks: Math.max(0, found - 1), repeated: found > 0 };
}
