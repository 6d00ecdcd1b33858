import { describe, expect, it } from 'vitest';
import { CreationBudget, CreationBudgetSpent, unbounded } from './creation-budget.js';

const nothing = { cluster: 0, snapshot: 0 };

describe('a budget of what a run creates', () => {
  it('lets as many requests pass as may create one, also while they are under way', () => {
    const budget = new CreationBudget({ maxClusters: undefined, maxSnapshots: 2 });
    const first = budget.take(['snapshot']);
    budget.take(['snapshot']);
    expect(() => budget.take(['snapshot'])).toThrow(CreationBudgetSpent);
    first(false);
    budget.take(['snapshot'])(true);
    expect(() => budget.take(['snapshot'])).toThrow('The budget of 2 snapshots (--max-snapshots) is spent.');
  });

  it('counts what was created only, each kind on its own', () => {
    const budget = new CreationBudget({ maxClusters: 1, maxSnapshots: 3 });
    budget.take(['cluster'])(true);
    budget.take(['snapshot'])(false);
    expect(budget.made).toEqual({ cluster: 1, snapshot: 0 });
    expect([budget.left('cluster'), budget.left('snapshot')]).toEqual([0, 3]);
  });

  it('takes nothing where one kind of several is spent', () => {
    const budget = new CreationBudget({ maxClusters: 0, maxSnapshots: 1 });
    expect(() => budget.take(['snapshot', 'cluster'])).toThrow('0 clusters (--max-clusters)');
    budget.take(['snapshot'])(true);
    expect(budget.made.snapshot).toBe(1);
  });

  it('says what a case lacks, a cluster first', () => {
    const budget = new CreationBudget({ maxClusters: 1, maxSnapshots: 20 });
    expect(budget.lacks({ cluster: 1, snapshot: 20 })).toBeUndefined();
    expect(budget.lacks({ cluster: 0, snapshot: 21 })).toBe(
      'a case needs 21 snapshots, and 20 of 20 are left (--max-snapshots)',
    );
    budget.take(['cluster'])(true);
    expect(budget.lacks({ cluster: 1, snapshot: 21 })).toBe(
      'a case needs 1 cluster, and none of 1 are left (--max-clusters)',
    );
    expect(budget.lacks(nothing)).toBeUndefined();
  });

  it('has no snapshots left once the only cluster has met its quota', () => {
    const budget = unbounded();
    budget.quotaMet();
    expect(() => budget.take(['snapshot'])).toThrow(CreationBudgetSpent);
    expect(budget.lacks({ ...nothing, snapshot: 1 })).toBe(
      'a case needs 1 snapshot, and the cluster has met its quota for 24 hours',
    );
    expect(budget.lacks(nothing)).toBeUndefined();
  });
});
