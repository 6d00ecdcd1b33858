import type { Observation } from '../../properties/observation.js';
import type { ExecuteCase } from './execute.js';
import type { Failure } from './failure.js';
import type { Tally } from './tally.js';

/** Repetitions of one case, and how many of them must show its breach again. */
const repetitions = 5;
const needed = 3;

/**
 * Whether a breach shows again in most of a few repetitions of its case, and at the same place in it.
 * @param stop whether to give up now: then the breach stands as it was seen
 */
export async function reproduces(
  tally: Tally,
  { drawn, violation }: Failure,
  executeCase: ExecuteCase,
  stop: () => boolean,
): Promise<boolean> {
  let shown = 0;
  for (let done = 0; done < repetitions && shown < needed && shown + repetitions - done >= needed; done++) {
    if (stop()) return true;
    const again = (await executeCase(drawn, drawn.input)).observation;
    const ruling = tally.requirement.judge(again);
    const isSame =
      ruling.kind === 'violated' &&
      ruling.violation.signature === violation.signature &&
      isSamePlace(again, ruling.violation.step, violation.step);
    if (isSame) shown++;
  }
  return shown >= needed;
}

/** True for the same step, and for one beside it: which of several requests at once fails, chance decides. */
function isSamePlace({ steps }: Observation, found: number, expected: number): boolean {
  const [one, other] = [steps[found], steps[expected]];
  return one !== undefined && other !== undefined && one.began <= other.ended && other.began <= one.ended;
}
