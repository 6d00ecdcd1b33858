import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../spec/json.js';
import type { Scenario, ScenarioContext } from '../../properties/scenario.js';
import { snapshotQuota } from '../../spec/quota.js';
import { caseExecutor } from './execute.js';
import { caseOf } from './testing/executions.js';
import { fault, tinyMemoryDb, type Behaviour } from './testing/fake-wire.js';
import type { RunSetting } from './testing/run-input.js';
import { services } from './testing/services.js';

function scenario(act: (context: ScenarioContext) => Promise<void>): Scenario {
  return {
    name: 'hand-made',
    title: 'Does what a test wants.',
    needs: [],
    strata: [{ name: 'any', arbitrary: fc.constant(0) }],
    act: async (_, context) => act(context),
  };
}

/** Executes one case of a scenario; answers what came of it and how often it was begun. */
async function executing(act: (context: ScenarioContext) => Promise<void>, shared = services()) {
  let begun = 0;
  const counted = scenario(async (context) => {
    begun++;
    await act(context);
  });
  const { observation, aborted } = await caseExecutor(shared)(caseOf(counted), 'an input');
  return { observation, aborted, begun };
}

const create = async (context: ScenarioContext, name: string): Promise<unknown> =>
  context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });

/** Fails so many creations of clusters, and is right otherwise. */
function failingClusters(failures: number): Behaviour {
  const db = tinyMemoryDb();
  let left = failures;
  return (operation, input) =>
    operation === 'CreateCluster' && left-- > 0
      ? fault('ClusterQuotaForCustomerExceededFault')
      : db.behave(operation, input);
}

describe('an execution', () => {
  it('answers what the scenario saw of the input', async () => {
    const { observation, aborted, begun } = await executing(async (context) => {
      const { name } = await context.leaseCluster();
      await create(context, name);
    });
    expect(observation).toMatchObject({ scenario: 'hand-made', stratum: 'any', input: 'an input' });
    expect(observation.steps.map(({ operation }) => operation)).toEqual([
      'CreateCluster',
      'DescribeClusters',
      'CreateSnapshot',
    ]);
    expect({ aborted, begun }).toEqual({ aborted: undefined, begun: 1 });
  });

  it('has names of its own, be it of the same case', async () => {
    const names: string[] = [];
    const execute = caseExecutor(services());
    const drawn = caseOf(scenario(async (context) => void names.push(context.freshName())));
    for (let times = 0; times < 3; times++) await execute(drawn, drawn.input);
    expect(new Set(names).size).toBe(3);
  });

  it('leaves nothing of its own on the target, however the scenario ends', async () => {
    for (const failure of [undefined, new Error('a bug')]) {
      const db = tinyMemoryDb();
      const shared = services({ behave: db.behave });
      await executing(async (context) => {
        const own = await context.createCluster({});
        await create(context, own.name);
        const { name } = await context.leaseCluster();
        await create(context, name);
        if (failure !== undefined) throw failure;
      }, shared);
      expect(db.snapshots.size).toBe(0);
      // The cluster of the pool is kept for the next case.
      expect(db.clusters.size).toBe(1);
      expect(shared.caller.inventory.all).toEqual([{ kind: 'cluster', name: [...db.clusters][0] }]);
    }
  });

  it('gives back its cluster and the names that it claimed, however the scenario ends', async () => {
    const shared = services({ options: { concurrency: 1 } });
    const act = async (context: ScenarioContext): Promise<void> => {
      await context.leaseCluster();
      expect(await context.claim('short')).toBe(true);
      throw new Error('a bug');
    };
    for (let times = 0; times < 3; times++)
      expect((await executing(act, shared)).aborted).toMatchObject({ kind: 'scenario-threw' });
  });
});

describe('a case that fails for what it needs to begin', () => {
  const lease = async (context: ScenarioContext): Promise<void> => void (await context.leaseCluster());

  it.each([
    [1, 2],
    [2, 3],
  ])('%i times is begun again', async (failures, begun) => {
    expect(await executing(lease, services({ behave: failingClusters(failures) }))).toMatchObject({
      aborted: undefined,
      begun,
    });
  });

  it('is given up after it was begun three times, with the reason', async () => {
    expect(await executing(lease, services({ behave: failingClusters(99) }))).toMatchObject({
      aborted: {
        kind: 'setup-failed',
        reason: expect.stringMatching(/^CreateCluster did not make a cluster: .*ClusterQuota/),
      },
      begun: 3,
    });
  });

  it('shows what its last beginning saw, and no more', async () => {
    const { observation } = await executing(lease, services({ behave: failingClusters(2) }));
    expect(observation.steps.map(({ exchange: { outcome } }) => outcome.kind)).toEqual([
      'accepted',
      'accepted',
    ]);
  });
});

describe('a case that meets the documented quota of its cluster', () => {
  /** Refuses the snapshot after so many of one cluster, or of every cluster. */
  function quotaOf(snapshots: number, isOnce: boolean) {
    const db = tinyMemoryDb();
    const made = new Map<string, number>();
    const behave: Behaviour = (operation, input: JsonObject) => {
      const cluster = String(input['ClusterName']);
      if (operation !== 'CreateSnapshot' || !db.clusters.has(cluster)) return db.behave(operation, input);
      const count = made.get(cluster) ?? 0;
      if (count >= snapshots && (!isOnce || made.size === 1)) return fault('SnapshotQuotaExceededFault');
      made.set(cluster, count + 1);
      return db.behave(operation, input);
    };
    return { ...db, behave };
  }
  const createMany =
    (count: number) =>
    async (context: ScenarioContext): Promise<void> => {
      const { name } = await context.leaseCluster();
      for (let made = 0; made < count; made++) await create(context, name);
    };
  const outcomes = ({ observation }: Awaited<ReturnType<typeof executing>>) =>
    observation.steps.filter(({ exchange: { outcome } }) => outcome.kind === 'refused').length;

  it('is begun again on another cluster', async () => {
    const db = quotaOf(snapshotQuota, true);
    const seen = await executing(createMany(snapshotQuota + 1), services({ behave: db.behave }));
    expect(seen).toMatchObject({ begun: 2, aborted: undefined });
    expect(outcomes(seen)).toBe(0);
    expect(db.clusters.size).toBe(1);
  });

  it('is begun three times at most, and shows the refusal then', async () => {
    const { behave } = quotaOf(snapshotQuota, false);
    const seen = await executing(createMany(snapshotQuota + 1), services({ behave }));
    expect(seen).toMatchObject({ begun: 3, aborted: undefined });
    expect(outcomes(seen)).toBe(1);
  });

  it('is not begun again where the refusal came before the quota: that is for the rules to judge', async () => {
    const { behave } = quotaOf(3, false);
    const seen = await executing(createMany(5), services({ behave }));
    expect(seen.begun).toBe(1);
    expect(outcomes(seen)).toBe(2);
  });
});

describe('a case that can not be carried through', () => {
  it.each<[string, RunSetting, (context: ScenarioContext) => Promise<unknown>, object]>([
    [
      'for the budget',
      { options: { maxRequests: 1 } },
      async (context) => context.leaseCluster(),
      { kind: 'budget-spent', reason: expect.stringContaining('--max-requests') },
    ],
    [
      'for an interrupt',
      { signal: AbortSignal.abort() },
      async (context) => context.leaseCluster(),
      { kind: 'interrupted', reason: 'The run was interrupted.' },
    ],
    [
      'for a target that is gone',
      { behave: () => ({ kind: 'lost', loss: 'unreachable', detail: '' }) },
      async (context) => {
        for (let times = 0; times < 6; times++) await context.call('ListTags', {});
      },
      { kind: 'target-gone', reason: 'The target could not be reached 5 times in a row.' },
    ],
    [
      'for a shape that the target does not take',
      { behave: () => fault('InvalidParameterValueException') },
      async (context) => context.createCluster({ NumShards: 9 }),
      { kind: 'declined', reason: expect.stringContaining('CreateCluster did not make a cluster') },
    ],
    [
      'for a bug of the scenario',
      {},
      async () => {
        throw new Error('a bug');
      },
      { kind: 'scenario-threw', reason: 'The scenario itself failed: a bug' },
    ],
  ])('%s is begun once, and says why', async (_, setting, act, aborted) => {
    const seen = await executing(async (context) => void (await act(context)), services(setting));
    expect(seen).toMatchObject({ aborted, begun: 1 });
  });

  it('for an operation that the target lacks says which', async () => {
    const copy = async (context: ScenarioContext) => void (await context.call('CopySnapshot', {}));
    expect(await executing(copy, services({}, ['CopySnapshot']))).toMatchObject({
      aborted: {
        kind: 'unsupported',
        operation: 'CopySnapshot',
        reason: 'The target does not answer CopySnapshot.',
      },
      begun: 1,
    });
  });
});
