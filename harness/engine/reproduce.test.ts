import { describe, expect, it } from 'vitest';
import { observe } from '../../properties/testing/observation-builder.js';
import type { Ruling } from '../../properties/requirement.js';
import { reproduces } from './reproduce.js';
import { Tally } from './tally.js';
import { caseOf, executions, failureIn } from './testing/executions.js';
import { creation, requirement, satisfied, violated } from './testing/rules.js';

/** Four requests, of which the second and the third are under way together. */
const { steps } = observe(
  { began: 0, ended: 1 },
  { began: 2, ended: 4 },
  { began: 3, ended: 5 },
  { began: 6, ended: 7 },
);

/**
 * Repeats a case whose third step was to blame, while the judge says this of each repetition in turn.
 * Answers whether the breach counts, and how often the case was repeated.
 */
async function repeating(rulings: readonly Ruling[], stop = (): boolean => false) {
  const left = [...rulings];
  const drawn = caseOf(creation);
  const failure = failureIn(
    requirement('wire.rule', () => violated('beyond', 2)),
    drawn,
    steps,
  );
  const tally = new Tally(requirement('wire.rule', () => left.shift() ?? satisfied));
  const { executeCase, inputs } = executions(() => steps);
  const isReproduced = await reproduces(tally, failure, executeCase, stop);
  expect(inputs.every((input) => input === drawn.input)).toBe(true);
  return { isReproduced, repetitions: inputs.length };
}

const again = violated('beyond', 2);

describe('a breach reproduces', () => {
  it.each<[string, Ruling[], boolean, number]>([
    ['at once three times', [again, again, again], true, 3],
    ['in three of five repetitions', [again, satisfied, again, satisfied, again], true, 5],
    ['in two of five, which are too few', [again, satisfied, again, satisfied, satisfied], false, 5],
    ['never, which three repetitions show', [satisfied, satisfied, satisfied], false, 3],
    ['once in the first four, when a fifth is of no use', [satisfied, again, satisfied, satisfied], false, 4],
  ])('%s', async (_, rulings, isReproduced, repetitions) => {
    expect(await repeating(rulings)).toEqual({ isReproduced, repetitions });
  });

  it('at the same place in the case only, or at one that overlaps it', async () => {
    const at = async (step: number) => {
      const elsewhere = violated('beyond', step);
      return (await repeating([elsewhere, elsewhere, elsewhere])).isReproduced;
    };
    expect(await at(0)).toBe(false);
    expect(await at(1)).toBe(true);
    expect(await at(2)).toBe(true);
    expect(await at(3)).toBe(false);
    // There is no such step.
    expect(await at(4)).toBe(false);
  });

  it('as a breach of the same kind only', async () => {
    const other = violated('another', 2);
    expect((await repeating([other, other, other])).isReproduced).toBe(false);
  });

  it('as far as is known, where there is no time to repeat it', async () => {
    expect(await repeating([satisfied], () => true)).toEqual({ isReproduced: true, repetitions: 0 });
    let left = 2;
    expect(await repeating([satisfied, satisfied], () => left-- <= 0)).toEqual({
      isReproduced: true,
      repetitions: 2,
    });
  });
});
