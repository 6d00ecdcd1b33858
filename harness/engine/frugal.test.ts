import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../properties/scenario.js';
import type { Operation } from '../../spec/types.js';
import { Demands } from './demands.js';
import type { Report } from './events.js';
import { profiles } from './profiles.js';
import { run } from './run.js';
import { fault, fakeTarget, tinyMemoryDb } from './testing/fake-wire.js';
import { creation, requirement, satisfied } from './testing/rules.js';
import { runInput, type RunSetting } from './testing/run-input.js';

const { runs, concurrency, maxClusters, maxSnapshots } = profiles.frugal;
const frugal = { profile: 'frugal', runs, concurrency, maxClusters, maxSnapshots } as const;

const many: Scenario = {
  ...creation,
  strata: Array.from({ length: 30 }, (_, index) => ({ name: `s${index}`, arbitrary: fc.constant(index) })),
};

const ownCluster: Scenario = {
  name: 'own-cluster',
  title: 'Creates a cluster of its own.',
  needs: ['CreateCluster'],
  strata: [{ name: 'any', arbitrary: fc.constant(0) }],
  act: async (_, context) => void (await context.createCluster({})),
};

const bySnapshot = requirement('response.a', () => satisfied);
const byOwnCluster = requirement('states.b', ({ scenario, steps }) =>
  scenario === ownCluster.name && steps.length > 0 ? satisfied : { kind: 'not-applicable' },
);

/** Judges a little MemoryDB frugally; answers what the run created there, too. */
async function judged(setting: RunSetting, demands = new Demands({ scenarios: [], strata: [] })) {
  const db = tinyMemoryDb();
  const accepted: Operation[] = [];
  const target = fakeTarget(async (operation, input) => {
    const outcome = await (setting.behave ?? db.behave)(operation, input);
    if (operation !== undefined && outcome.kind === 'accepted') accepted.push(operation);
    return outcome;
  });
  const requirements = [bySnapshot, byOwnCluster];
  const input = runInput({
    requirements,
    scenarios: [many],
    target,
    ...setting,
    options: { ...frugal, ...setting.options },
  });
  const report: Report = await run({ ...input, demands });
  const times = (operation: Operation): number => accepted.filter((each) => each === operation).length;
  return { report, clusters: times('CreateCluster'), snapshots: times('CreateSnapshot') };
}

const statusOf = ({ requirements }: Report, id: string) => requirements.find((each) => each.id === id);

describe('a frugal run', () => {
  it('creates one cluster and as many snapshots as it may, none more', async () => {
    const { clusters, snapshots, report } = await judged({});
    expect([clusters, snapshots]).toEqual([1, 20]);
    expect(report.leftovers).toEqual([]);
  });

  it.each([1, 7])('keeps to --max-snapshots %i, whatever the profile and the concurrency', async (most) => {
    const options = { profile: 'default', concurrency: 4, maxClusters: 2, maxSnapshots: most } as const;
    const { clusters, snapshots } = await judged({ options });
    expect(snapshots).toBe(most);
    expect(clusters).toBeLessThanOrEqual(2);
  });

  it('goes on after 15 snapshots on the cluster that it has', async () => {
    const { clusters, snapshots } = await judged({ options: { maxSnapshots: 25 } });
    expect([clusters, snapshots]).toEqual([1, 25]);
  });

  it('creates the cluster with what the options say', async () => {
    const shapes: unknown[] = [];
    const db = tinyMemoryDb();
    await judged({
      options: { nodeType: 'db.r7g.large', subnetGroup: 'mine', acl: 'strict' },
      behave: (operation, input) => {
        if (operation === 'CreateCluster') shapes.push(input);
        return db.behave(operation, input);
      },
    });
    const ClusterName: unknown = expect.any(String);
    expect(shapes).toEqual([
      {
        NodeType: 'db.r7g.large',
        SubnetGroupName: 'mine',
        ACLName: 'strict',
        NumReplicasPerShard: 0,
        ClusterName,
      },
    ]);
  });

  it('leaves a rule open whose cases did not fit, and is not conformant', async () => {
    const row = { scenario: ownCluster.name, stratum: 'any', clusters: 1, snapshots: 0, rules: ['states.b'] };
    const demands = new Demands({ scenarios: [], strata: [row] });
    const { report, clusters } = await judged({ scenarios: [many, ownCluster] }, demands);
    expect(clusters).toBe(1);
    expect(statusOf(report, 'response.a')?.status).toBe('passed');
    expect(statusOf(report, 'states.b')).toMatchObject({
      status: 'not-run',
      reason: expect.stringContaining('--max-clusters'),
    });
    expect(report.verdict).toBe('inconclusive');
  });

  it('begins no case that needs more than is left, and says which', async () => {
    const row = { scenario: ownCluster.name, stratum: 'any', clusters: 2, snapshots: 0, rules: ['states.b'] };
    const demands = new Demands({ scenarios: [], strata: [row] });
    const { report } = await judged({ scenarios: [many, ownCluster], options: { maxClusters: 2 } }, demands);
    expect(statusOf(report, 'states.b')?.reason).toBe(
      'Its cases did not fit (scenario own-cluster): a case needs 2 clusters, and 1 of 2 is left (--max-clusters).',
    );
  });

  it('takes no more snapshots once the target says that the quota is met, and judges what needs none', async () => {
    const db = tinyMemoryDb();
    let created = 0;
    const { report, snapshots } = await judged({
      behave: (operation, input) => {
        const isCreation = operation === 'CreateSnapshot' && db.clusters.has(String(input['ClusterName']));
        if (isCreation && created >= 20) return fault('SnapshotQuotaExceededFault');
        if (isCreation) created++;
        return db.behave(operation, input);
      },
      options: { maxSnapshots: 25 },
    });
    expect(snapshots).toBe(20);
    expect(statusOf(report, 'response.a')?.status).toBe('passed');
  });
});
