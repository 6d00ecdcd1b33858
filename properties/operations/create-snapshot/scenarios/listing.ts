import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../spec/json.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import { awaitListing, awaitPresence } from '../../../vocabulary/look.js';
import { isKind, type Placed } from '../../../vocabulary/steps.js';
import { tokenOf } from '../../../vocabulary/listings.js';

/** How many snapshots one cluster has, and how many records a page may have. */
type Input = { readonly [member: string]: Json; readonly count: number; readonly page: number };

const scenario: Scenario<Input> = {
  name: 'listing',
  title: 'Lists the snapshots of a cluster: by its name, by source, with details, and page by page.',
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
    const names = [];
    for (let made = 0; made < count; made++) names.push(await create(context, name));
    const [first = ''] = names;
    await context.call('DescribeSnapshots', { SnapshotName: first, ClusterName: name }, 'probe');
    await context.call('DescribeSnapshots', { SnapshotName: first, ClusterName: other.name }, 'probe');
    await context.call('DescribeSnapshots', { SnapshotName: first.toUpperCase() }, 'probe');
    await awaitListing(context, name, names);
    await list(context, { ClusterName: name });
    await list(context, { ClusterName: name, Source: 'user', ShowDetail: true });
    await list(context, { ClusterName: name, Source: 'system' });
    await list(context, { ClusterName: name, MaxResults: page });
  },
};

async function create(context: ScenarioContext, cluster: string): Promise<string> {
  const snapshot = context.freshName();
  await context.call('CreateSnapshot', { ClusterName: cluster, SnapshotName: snapshot }, 'setup');
  await awaitPresence(context, snapshot);
  await context.waitUntilAvailable(cluster);
  return snapshot;
}

/** More pages than this are a list that does not end. */
const maxPages = 12;

async function list(context: ScenarioContext, input: JsonObject): Promise<void> {
  let token: string | undefined;
  for (let pages = 0; pages < maxPages; pages++) {
    const request = token === undefined ? input : { ...input, NextToken: token };
    const step: Placed = { ...(await context.call('DescribeSnapshots', request, 'probe')), index: 0 };
    token = isKind('accepted')(step) ? tokenOf(step) : undefined;
    if (token === undefined) return;
  }
}

export default scenario;
