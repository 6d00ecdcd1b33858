import fc from 'fast-check';
import type { JsonObject } from '../../spec/json.js';
import type { Scenario } from '../scenario.js';
import { awaitPresence, describe } from '../vocabulary/look.js';

const changes: readonly (readonly [string, JsonObject])[] = [
  ['the description', { Description: 'changed afterwards' }],
  ['the maintenance window', { MaintenanceWindow: 'sat:10:00-sat:11:00' }],
  ['the snapshot window', { SnapshotWindow: '11:00-12:00' }],
  ['the retention limit', { SnapshotRetentionLimit: 9 }],
  ['the number of shards', { ShardConfiguration: { ShardCount: 3 } }],
  ['the number of replicas', { ReplicaConfiguration: { ReplicaCount: 3 } }],
];

const scenario: Scenario<JsonObject> = {
  name: 'frozen-configuration',
  title: 'Changes a cluster after a snapshot was taken of it.',
  needs: ['CreateCluster', 'DescribeSnapshots', 'UpdateCluster'],
  share: 0.06,
  strata: changes.map(([name, change]) => ({ name, arbitrary: fc.constant(change) })),
  async act(change, world) {
    const { name } = await world.clusterOf({ Description: 'as it was', NumShards: 2 });
    const before = world.freshName();
    const after = world.freshName();
    await world.call('CreateSnapshot', { ClusterName: name, SnapshotName: before });
    await awaitPresence(world, before);
    await world.settle(name);
    await describe(world, before);
    await world.call('UpdateCluster', { ...change, ClusterName: name }, 'setup');
    await world.settle(name);
    await awaitPresence(world, before);
    await world.call('CreateSnapshot', { ClusterName: name, SnapshotName: after });
    await awaitPresence(world, after);
    await awaitPresence(world, before);
  },
};

export default scenario;
