import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../spec/json.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import {
  listSnapshots,
  look,
  lookUntilAvailable,
  lookUntilGone,
  waitUntilClusterGone,
} from '../../../vocabulary/look.js';

/** How many snapshots are alive at once. */
type Input = { readonly [member: string]: Json; readonly alive: number };

/** Clusters that are unlike in all that a snapshot shows. */
const shapes: readonly JsonObject[] = [
  { Description: 'first', NumShards: 1, NumReplicasPerShard: 0, Port: 7001, SnapshotRetentionLimit: 1 },
  { Description: 'second', NumShards: 2, NumReplicasPerShard: 2, Port: 7002, SnapshotWindow: '01:00-02:00' },
  { Description: 'third', NumShards: 3, NumReplicasPerShard: 1, MaintenanceWindow: 'mon:01:00-mon:02:00' },
];

const scenario: Scenario<Input> = {
  name: 'witnesses',
  title:
    'Makes more snapshots of unlike clusters than one page of a list has, deletes a cluster, uses its name again, and looks at the first ones between and last.',
  needs: ['CreateCluster', 'DeleteCluster', 'DescribeSnapshots', 'DeleteSnapshot'],
  share: 0.01,
  // One more than 50, the largest page that a request may ask for elsewhere in AWS's APIs of this kind.
  strata: [{ name: 'more than 50', arbitrary: fc.constant({ alive: 51 }) }],
  async act({ alive }, context) {
    const clusters: string[] = [];
    for (const shape of shapes) clusters.push((await context.createCluster(shape)).name);
    const witnesses: string[] = [];
    for (const cluster of clusters) witnesses.push(await makeSnapshot(context, cluster));
    const [first = '', second = ''] = clusters;
    const others = await fill(context, clusters, witnesses, alive - witnesses.length);
    for (const input of [{ ShowDetail: true }, { Source: 'user' }]) await listUnfiltered(context, input);
    await lookAtAll(context, witnesses);
    const [gone = ''] = others;
    await lookUntilAvailable(context, gone);
    await context.call('DeleteSnapshot', { SnapshotName: gone });
    await lookUntilGone(context, gone);
    await context.call('DeleteCluster', { ClusterName: first });
    await waitUntilClusterGone(context, first);
    // The name of the cluster is used again, by one that is unlike it.
    await context.call(
      'CreateCluster',
      {
        NodeType: 'db.t4g.small',
        ACLName: 'open-access',
        ClusterName: first,
        Description: 'again',
        NumShards: 2,
      },
      'setup',
    );
    await context.waitUntilAvailable(first);
    await lookAtAll(context, witnesses);
    witnesses.push(await makeSnapshot(context, first));
    await listSnapshots(context, { ClusterName: first, ShowDetail: true });
    await listSnapshots(context, { ClusterName: second });
    await listUnfiltered(context, {});
    await lookAtAll(context, witnesses);
  },
};

/**
 * Makes so many snapshots, as copies where the target has CopySnapshot; of each cluster in turn, since a cluster gets 20 at
 * most in 24 hours.
 */
async function fill(
  context: ScenarioContext,
  clusters: readonly string[],
  sources: readonly string[],
  count: number,
): Promise<string[]> {
  const names: string[] = [];
  for (let made = 0; made < count; made++) {
    const at = made % clusters.length;
    const name = context.freshName();
    names.push(name);
    if (context.can('CopySnapshot')) {
      const input = { SourceSnapshotName: sources[at] ?? '', TargetSnapshotName: name };
      await context.call('CopySnapshot', input, 'setup');
      continue;
    }
    const ClusterName = clusters[at] ?? '';
    await context.waitUntilAvailable(ClusterName);
    await context.call('CreateSnapshot', { ClusterName, SnapshotName: name }, 'setup');
  }
  for (const cluster of clusters) await context.waitUntilAvailable(cluster);
  return names;
}

async function lookAtAll(context: ScenarioContext, names: readonly string[]): Promise<void> {
  for (const name of names) await look(context, name);
}

/** How often a list is read: while others make and delete snapshots, one reading of several pages may leave some out. */
const readings = 2;

async function listUnfiltered(context: ScenarioContext, input: JsonObject): Promise<void> {
  for (let reading = 0; reading < readings; reading++) await listSnapshots(context, input);
}

export default scenario;
