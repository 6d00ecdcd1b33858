import { describe, expect, it } from 'vitest';
import { observe, refusal } from '../../properties/testing/observation-builder.js';
import type { Ruling } from '../../properties/requirement.js';
import { planned } from './testing/planned.js';
import { Tally } from './tally.js';
import { observationOf } from './testing/executions.js';
import { creation, requirement, satisfied, violated } from './testing/rules.js';

const { steps: failing } = observe({ answer: refusal('InternalFailure', 500) });
const notApplicable: Ruling = { kind: 'not-applicable' };

/** A tally of cases with these rulings; `transient` cases are refused by a server's error. */
function tallied(rulings: readonly (Ruling | Error)[], transient: readonly number[] = []) {
  const left = [...rulings];
  const tally = new Tally(
    requirement('wire.rule', () => {
      const next = left.shift() ?? notApplicable;
      if (next instanceof Error) throw next;
      return next;
    }),
  );
  const isFirst = planned([creation], 1, rulings.length).map((drawn) =>
    tally.add(drawn, observationOf(drawn, transient.includes(drawn.index) ? failing : [])),
  );
  return { tally, isFirst };
}

describe('a tally', () => {
  it('counts the cases to which the rule applied, and those that broke it', () => {
    const { tally } = tallied([satisfied, notApplicable, violated(), satisfied, violated()]);
    expect(tally).toMatchObject({ applied: 4, brokenBy: new Set([2, 4]), scenarios: new Set(['creation']) });
    expect(tallied([notApplicable]).tally).toMatchObject({ applied: 0, scenarios: new Set() });
  });

  it('says which violation is the first', () => {
    const { isFirst } = tallied([satisfied, violated(), satisfied, violated(), notApplicable]);
    expect(isFirst).toEqual([false, true, false, false, false]);
  });

  it('keeps the first that a judge threw, as no word on the target', () => {
    const { tally } = tallied([satisfied, new Error('a bug'), new Error('another')]);
    expect(tally).toMatchObject({ applied: 1, threw: 'a bug' });
    expect(tally.brokenBy.size).toBe(0);
  });

  it('keeps five failures of each cause, whatever their order: what cannot be transient first, then the smallest', () => {
    const rulings = Array.from({ length: 12 }, () => violated());
    const { tally } = tallied(rulings, [0, 1, 2, 3, 4, 5, 6, 7]);
    expect(tally.causes.map(({ failures: [best], cases }) => [best?.isTransient, cases.size])).toEqual([
      [false, 4],
      [true, 8],
    ]);
    expect(tally.failures.filter(({ isTransient }) => isTransient)).toHaveLength(5);
    const sizes = tally.failures.slice(0, 4).map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
    const reversed = new Tally(requirement('wire.rule', () => violated()));
    for (const drawn of planned([creation], 1, 12).toReversed())
      reversed.add(drawn, observationOf(drawn, drawn.index < 8 ? failing : []));
    expect(reversed.failures).toEqual(tally.failures);
  });
});

describe('failures within the transient allowance', () => {
  it.each([
    [2, 2, true],
    [3, 3, false],
    [2, 10, true],
    [3, 14, false],
    [3, 15, true],
    [4, 19, false],
    [20, 100, true],
    [21, 100, false],
  ])('%i of %i cases: %s', (broken, applied, isWithin) => {
    const rulings = Array.from({ length: applied }, (_, index) => (index < broken ? violated() : satisfied));
    expect(tallied(rulings).tally.isWithinTransientAllowance).toBe(isWithin);
  });

  it('are forgotten when they are discarded, and counted', () => {
    const { tally } = tallied([violated(), satisfied, violated()]);
    for (const each of tally.causes) tally.discardAsTransient(each);
    expect(tally).toMatchObject({ discarded: 2, brokenBy: new Set(), applied: 3 });
  });
});
