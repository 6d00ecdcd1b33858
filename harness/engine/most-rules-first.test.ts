import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Demands, tableOf, type Demand } from './demands.js';
import { mostRulesFirst } from './most-rules-first.js';
import { Plan } from './plan.js';
import { creation } from './testing/rules.js';

/** One stratum for each demand. */
function casesOf(demands: readonly Partial<Demand>[]) {
  const strata = demands.map((_, index) => ({ name: `s${index}`, arbitrary: fc.constant(index) }));
  const scenario = { ...creation, strata };
  const full = demands.map((demand, index) => ({
    scenario: scenario.name,
    stratum: `s${index}`,
    clusters: 0,
    snapshots: 0,
    rules: [],
    ...demand,
  }));
  return { cases: [...Plan.of([scenario], 1, strata.length)], demands: new Demands(tableOf(full)) };
}

function orderOf(demands: readonly Partial<Demand>[], maxSnapshots = 20, ownClusters = 0): string[] {
  const made = casesOf(demands);
  const ordered = mostRulesFirst(made.cases, made.demands, { maxSnapshots }, ownClusters);
  return ordered.map(({ stratum }) => stratum.name);
}

describe('the order that judges most rules for the fewest snapshots', () => {
  it('begins with what creates nothing, then takes the case with most new rules for each snapshot', () => {
    const order = orderOf([
      { snapshots: 2, rules: ['a', 'b', 'c'] },
      { snapshots: 1, rules: ['a', 'b'] },
      { snapshots: 1, rules: ['c'] },
      { rules: [] },
      { rules: ['d'] },
    ]);
    expect(order).toEqual(['s4', 's3', 's1', 's2', 's0']);
  });

  it('counts a rule as new until a case before exercises it', () => {
    const order = orderOf([
      { snapshots: 1, rules: ['a', 'b', 'c'] },
      { snapshots: 1, rules: ['a', 'b'] },
      { snapshots: 1, rules: ['d'] },
    ]);
    expect(order).toEqual(['s0', 's2', 's1']);
  });

  it('leaves to the end what exceeds the budget, of snapshots or of clusters', () => {
    const demands = [
      { snapshots: 3, rules: ['a', 'b', 'c', 'd'] },
      { snapshots: 1, clusters: 1, rules: ['e', 'f', 'g', 'h'] },
      { snapshots: 1, rules: [] },
    ];
    expect(orderOf(demands, 2)).toEqual(['s2', 's0', 's1']);
    expect(orderOf(demands, 2, 1)).toEqual(['s1', 's2', 's0']);
  });

  it('takes what was not measured for a case of one snapshot that exercises nothing known', () => {
    const { cases } = casesOf([{}, {}]);
    const { demands } = casesOf([{ snapshots: 1, rules: [] }]);
    expect(mostRulesFirst(cases, demands, { maxSnapshots: 1 }, 0)).toEqual(cases);
  });

  it('loses no case, adds none, and is the same again', () => {
    const demand = fc.record({
      clusters: fc.nat(2),
      snapshots: fc.nat(4),
      rules: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
    });
    fc.assert(
      fc.property(fc.array(demand, { minLength: 1, maxLength: 8 }), fc.nat(6), (demands, maxSnapshots) => {
        const order = orderOf(demands, maxSnapshots, 1);
        expect(order.toSorted()).toEqual(demands.map((_, index) => `s${index}`).toSorted());
        expect(orderOf(demands, maxSnapshots, 1)).toEqual(order);
      }),
    );
  });

  it('counts as judged what cases of an earlier run exercise', () => {
    const { cases, demands } = casesOf([
      { snapshots: 1, rules: ['a', 'b'] },
      { snapshots: 1, rules: ['a'] },
      { snapshots: 1, rules: ['c'] },
    ]);
    const [done, ...left] = cases;
    if (done === undefined) throw new Error('no case');
    const order = mostRulesFirst(left, demands, { maxSnapshots: undefined }, 0, [done]);
    expect(order.map(({ stratum }) => stratum.name)).toEqual(['s2', 's1']);
  });
});
