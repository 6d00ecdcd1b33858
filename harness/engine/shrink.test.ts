import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../spec/json.js';
import { isObject } from '../../spec/json.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Scenario } from '../../properties/scenario.js';
import { sizeOf } from './failure.js';
import { shrink } from './shrink.js';
import { Tally } from './tally.js';
import { caseOf, executions, failureIn, observationOf } from './testing/executions.js';
import { below, creation, requirement, satisfied, violated } from './testing/rules.js';

const never = (): boolean => false;

/** Shrinks a case of `creation` that is far beyond the bound. */
async function shrinking(
  judge: Requirement['judge'],
  { most = 120, stop = never, wanted = (input: Json) => Number(input) > 500 } = {},
) {
  const rule = requirement('wire.rule', judge);
  const drawn = caseOf(creation, wanted);
  const { executeCase, inputs } = executions();
  const first = failureIn(rule, drawn);
  const shrunk = await shrink(new Tally(rule), first, executeCase, most, stop);
  return { shrunk, inputs, first };
}

/** A scenario whose inputs have long lists, which its generator makes no shorter than `minLength`. */
const lists: Scenario = {
  ...creation,
  strata: [
    {
      name: 'lists',
      arbitrary: fc.record({ items: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }) }),
    },
  ],
};

const itemsOf = (input: Json): readonly Json[] =>
  isObject(input) && Array.isArray(input['items']) ? input['items'] : [];

/** Holds for fewer items than these. */
const fewerThan =
  (bound: number): Requirement['judge'] =>
  ({ input }) =>
    itemsOf(input).length >= bound ? violated() : satisfied;

describe('shrinking', () => {
  it('ends at the smallest input that breaks the rule, and counts the smaller ones on its way', async () => {
    const { shrunk, inputs, first } = await shrinking(below(17));
    expect(shrunk.failure.observation.input).toBe(17);
    expect(shrunk.failure.violation.message).toBe('17');
    expect(shrunk).toMatchObject({ repeated: true });
    expect(inputs[0]).toBe(first.observation.input);
    const smaller = inputs.slice(1).filter((input) => Number(input) >= 17);
    expect(smaller.length).toBeGreaterThan(0);
    expect(shrunk.shrinks).toBe(smaller.length);
  });

  it('keeps the case that it began with, and measures what it found', async () => {
    const { shrunk, first } = await shrinking(below(17));
    expect(shrunk.failure.drawn).toBe(first.drawn);
    expect(shrunk.failure.size).toBe(sizeOf(17, shrunk.failure.observation));
  });

  it('never slips to a breach of another kind', async () => {
    const { shrunk } = await shrinking(below(17, (input) => (input >= 100 ? 'large' : 'small')));
    expect(shrunk.failure.observation.input).toBe(100);
    expect(shrunk.failure.violation.signature).toBe('large');
  });

  it('keeps to the form in which the breach shows when its own case is repeated', async () => {
    const rule = requirement(
      'wire.rule',
      below(17, (input) => (input >= 100 ? 'large' : 'small')),
    );
    const drawn = caseOf(creation, (input) => Number(input) > 500);
    const first = failureIn(
      requirement(
        'wire.rule',
        below(17, () => 'after what other cases left'),
      ),
      drawn,
    );
    const { executeCase } = executions();
    const { failure, repeated, shrinks } = await shrink(new Tally(rule), first, executeCase, 120, never);
    expect(failure.violation.signature).toBe('large');
    expect(failure.observation.input).toBe(100);
    expect({ repeated, isShrunk: shrinks > 0 }).toEqual({ repeated: true, isShrunk: true });
  });

  it('says so where the breach does not show again, after one repetition', async () => {
    let judged = 0;
    const { shrunk, inputs, first } = await shrinking(() => (judged++ === 0 ? violated() : satisfied));
    expect(shrunk).toEqual({ failure: first, shrinks: 0, repeated: false });
    expect(inputs).toEqual([first.observation.input]);
  });

  it('keeps within its bound of executions', async () => {
    for (const most of [1, 2, 5]) expect((await shrinking(below(17), { most })).inputs).toHaveLength(most);
    const { shrunk } = await shrinking(below(17), { most: 1 });
    expect(shrunk).toMatchObject({ shrinks: 0, repeated: true });
    expect((await shrinking(below(17), { most: 0 })).shrunk.repeated).toBe(false);
  });

  it('ends once it is stopped', async () => {
    let left = 4;
    const { shrunk, inputs } = await shrinking(below(17), { stop: () => left-- <= 0 });
    expect(inputs).toHaveLength(4);
    expect(shrunk.repeated).toBe(true);
  });
});

describe('the lists of a smallest input', () => {
  it('are made shorter than their generator can', async () => {
    const rule = requirement('wire.rule', fewerThan(3));
    const first = failureIn(rule, caseOf(lists));
    const { executeCase } = executions();
    const { failure } = await shrink(new Tally(rule), first, executeCase, 120, never);
    expect(itemsOf(failure.observation.input)).toHaveLength(3);
  });

  it('may take forty executions beside the bound, and no more', async () => {
    const rule = requirement('wire.rule', fewerThan(3));
    const first = failureIn(rule, caseOf(lists));
    const executed = executions();
    const { failure } = await shrink(new Tally(rule), first, executed.executeCase, 1, never);
    expect(itemsOf(failure.observation.input)).toHaveLength(3);
    // Each item is needed, but that is never found out: 30 items take more than 40 executions.
    const stubborn = requirement('wire.rule', fewerThan(30));
    const all = executions();
    await shrink(new Tally(stubborn), failureIn(stubborn, caseOf(lists)), all.executeCase, 1, never);
    expect(all.inputs).toHaveLength(41);
  });

  it('are left alone where the breach does not show again', async () => {
    let judged = 0;
    const rule = requirement('wire.rule', () => (judged++ === 0 ? violated() : satisfied));
    const drawn = caseOf(lists);
    const { executeCase, inputs } = executions();
    const { failure } = await shrink(new Tally(rule), failureIn(rule, drawn), executeCase, 120, never);
    expect(failure.observation).toEqual(observationOf(drawn));
    expect(inputs).toHaveLength(1);
  });
});
