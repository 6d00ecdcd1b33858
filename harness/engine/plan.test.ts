import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../properties/scenario.js';
import { Plan, type Case } from './plan.js';
import { planned } from './testing/planned.js';

function scenario(name: string, strata: readonly string[], share?: number): Scenario {
  return {
    name,
    title: name,
    needs: [],
    ...(share !== undefined && { share }),
    strata: strata.map((stratum) => ({ name: stratum, arbitrary: fc.nat() })),
    act: async () => undefined,
  };
}

const two = [scenario('first', ['a', 'b']), scenario('second', ['a', 'c', 'd'])];

/** What is drawn for one stratum, in its order. */
function drawnFor(cases: readonly Case[], scenarioName: string, stratum: string) {
  return cases
    .filter((drawn) => drawn.scenario.name === scenarioName && drawn.stratum.name === stratum)
    .map(({ input }) => input);
}

const strataOf = (cases: readonly Case[]) => cases.map(({ stratum }) => stratum.name).join('');

describe('the inputs of a plan', () => {
  it('are the same for the same seed, and others for another', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, runs) => {
        const inputs = (of: number) => planned(two, of, runs).map(({ input }) => input);
        expect(inputs(seed)).toEqual(inputs(seed));
        expect(inputs(seed)).not.toEqual(inputs(seed + 1));
      }),
      { numRuns: 20 },
    );
  });

  it('come from a seed of their own in each stratum of each scenario', () => {
    const cases = planned(two, 7, 30);
    const sequences = two.flatMap(({ name, strata }) =>
      strata.map((stratum) => JSON.stringify(drawnFor(cases, name, stratum.name).slice(0, 3))),
    );
    expect(new Set(sequences).size).toBe(5);
    expect(new Set(cases.map(({ seed }) => seed)).size).toBe(5);
  });

  it('do not depend on the other scenarios and strata, nor on how many are drawn', () => {
    const [first, second] = two;
    const all = drawnFor(planned(two, 7, 30), 'second', 'c');
    expect(drawnFor(planned(second === undefined ? [] : [second], 7, 30), 'second', 'c')).toEqual(all);
    expect(drawnFor(planned(two, 7, 300), 'second', 'c').slice(0, all.length)).toEqual(all);
    const fewer = { ...scenario('second', ['c']) };
    expect(drawnFor(planned([fewer, ...(first ? [first] : [])], 7, 10), 'second', 'c')).toEqual(all);
  });

  it('can be generated again from what a case says of itself', () => {
    for (const { stratum, seed, place, input } of planned(two, 7, 30)) {
      const { counterexamplePath, counterexample } = fc.check(
        fc.property(stratum.arbitrary, () => false),
        { seed, path: String(place), numRuns: 1, endOnFailure: true },
      );
      expect(counterexamplePath).toBe(String(place));
      expect(counterexample).toEqual([input]);
    }
  });
});

describe('the cases of a plan', () => {
  it('are as many for each scenario as are asked for, and every stratum is among them', () => {
    const counts = (runs: number, each: Scenario) => {
      const cases = planned([each], 1, runs);
      return each.strata.map(({ name }) => drawnFor(cases, each.name, name).length);
    };
    expect(counts(9, scenario('even', ['a', 'b', 'c']))).toEqual([3, 3, 3]);
    expect(counts(11, scenario('uneven', ['a', 'b', 'c']))).toEqual([4, 4, 3]);
    expect(counts(1, scenario('few', ['a', 'b', 'c']))).toEqual([1, 1, 1]);
    expect(counts(20, scenario('shared', ['a', 'b'], 0.25))).toEqual([3, 2]);
    expect(counts(10, scenario('rounded up', ['a'], 0.25))).toEqual([3]);
    expect(counts(20, scenario('rare', ['a', 'b'], 0.01))).toEqual([1, 1]);
  });

  it('take turns between the strata, in their order', () => {
    expect(strataOf(planned([scenario('even', ['a', 'b', 'c'])], 1, 8))).toBe('abcabcab');
  });

  it('are numbered over the whole plan', () => {
    const cases = planned(two, 7, 10);
    expect(cases.map(({ index }) => index)).toEqual([...cases.keys()]);
    expect(cases.map((drawn) => drawn.scenario.name)).toEqual([
      ...Array.from({ length: 10 }, () => 'first'),
      ...Array.from({ length: 10 }, () => 'second'),
    ]);
  });

  it('are numbered within their stratum', () => {
    for (const name of ['a', 'b'])
      expect(
        planned(two, 7, 10)
          .filter((drawn) => drawn.scenario.name === 'first' && drawn.stratum.name === name)
          .map(({ place }) => place),
      ).toEqual([0, 1, 2, 3, 4]);
  });

  it('are none where there are no scenarios', () => {
    expect(planned([], 1, 10)).toEqual([]);
  });
});

describe('cases by turns', () => {
  it('are the same cases, the scenarios taking turns', () => {
    const all = Plan.of([scenario('first', ['a']), scenario('second', ['b', 'c', 'd'])], 7, 4);
    expect(strataOf([...all])).toBe('aaaabcdb');
    expect(strataOf([...all.byTurns()])).toBe('abacadab');
    expect([...all.byTurns()].map(({ index }) => index)).toEqual([0, 4, 1, 5, 2, 6, 3, 7]);
    expect([...Plan.of([], 7, 3).byTurns()]).toEqual([]);
  });

  it('come sooner from a scenario with many strata', () => {
    const all = Plan.of([scenario('first', ['a']), scenario('second', [...'bcdefghi'])], 7, 4);
    expect(strataOf([...all.byTurns()])).toBe('abcdaefgahia');
  });
});

describe('a plan', () => {
  it('knows how many cases there are, in all and of each scenario', () => {
    const all = Plan.of(two, 7, 11);
    expect(all.length).toBe([...all].length);
    expect(two.map((each) => all.lengthOf(each))).toEqual([11, 11]);
    expect(all.lengthOf(scenario('other', ['a']))).toBe(0);
  });

  it('keeps the numbers of its cases where some scenarios are left out', () => {
    const rest = Plan.of(two, 7, 10).where(({ name }) => name === 'second');
    expect(rest.length).toBe(10);
    expect([...rest]).toEqual(planned(two, 7, 10).slice(10));
  });

  it('draws a case when it is asked for', () => {
    let drawn = 0;
    const counted = fc.nat().map((value) => {
      drawn++;
      return value;
    });
    const each = { ...scenario('counted', []), strata: [{ name: 'a', arbitrary: counted }] };
    const [first] = Plan.of([each], 1, 1_000_000);
    expect(first?.index).toBe(0);
    expect(drawn).toBeLessThan(1_000);
  });

  it('draws the same inputs as all at once', () => {
    const arbitrary = fc.record({ text: fc.string(), list: fc.array(fc.nat()) });
    const each = { ...scenario('many', []), strata: [{ name: 'a', arbitrary }] };
    const cases = planned([each], 3, 700);
    const [{ seed } = expect.fail('there is no case')] = cases;
    expect(cases.map(({ input }) => input)).toEqual(fc.sample(arbitrary, { seed, numRuns: 700 }));
  });
});
