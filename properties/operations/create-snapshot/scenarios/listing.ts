import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import { wantedByName } from '../../../../harness/oracle/wanted-by-name.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import { listSnapshots, look } from '../../../vocabulary/look.js';

/** The number of snapshots of the cluster, and the page size. */
type Input = { readonly [member: string]: Json; readonly count: number; readonly page: number };

const scenario: Scenario<Input> = {
  name: 'listing',
  title: 'Lists the snapshots of a cluster by name, by source, with details and page by page.',
  needs: ['CreateCluster', 'DescribeSnapshots'],
  share: 0.12,
  strata: [
    ...[1, 2, 3, 4].map((page) => ({
      name: `pages of ${page}`,
      arbitrary: fc.integer({ min: page, max: 5 }).map((count) => ({ count, page })),
    })),
    {
      name: 'a page that just fits',
      arbitrary: fc.integer({ min: 1, max: 4 }).map((count) => ({ count, page: count })),
    },
    {
      name: 'pages larger than the list',
      arbitrary: fc.integer({ min: 1, max: 3 }).map((count) => ({ count, page: 20 })),
    },
  ],
  async act({ count, page }, context) {
    const { name } = await context.createCluster({});
    const other = await context.createCluster({});
    await create(context, other.name);
    const first = await create(context, name);
    for (let made = 1; made < count; made++) await create(context, name);
    for (const input of [
      { SnapshotName: first, ClusterName: name },
      { SnapshotName: first, ClusterName: other.name },
      { SnapshotName: first.toUpperCase() },
    ])
      await context.eventually(() => context.call('DescribeSnapshots', input, 'probe'), wantedByName);
    await listSnapshots(context, { ClusterName: name });
    await listSnapshots(context, { ClusterName: name, Source: 'user', ShowDetail: true });
    await listSnapshots(context, { ClusterName: name, Source: 'system' });
    await listSnapshots(context, { ClusterName: name, MaxResults: page });
  },
};

async function create(context: ScenarioContext, cluster: string): Promise<string> {
  const snapshot = context.freshName();
  await context.call('CreateSnapshot', { ClusterName: cluster, SnapshotName: snapshot }, 'setup');
  await look(context, snapshot);
  await context.waitUntilAvailable(cluster);
  return snapshot;
}

export default scenario;
