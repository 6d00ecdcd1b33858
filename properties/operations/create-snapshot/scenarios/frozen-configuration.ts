import fc from 'fast-check';
import type { JsonObject } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { look } from '../../../vocabulary/look.js';

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
  title: 'Changes a cluster after a snapshot of it was created.',
  needs: ['CreateCluster', 'DescribeSnapshots', 'UpdateCluster'],
  share: 0.06,
  strata: changes.map(([name, change]) => ({ name, arbitrary: fc.constant(change) })),
  async act(change, context) {
    const { name } = await context.createCluster({ Description: 'as it was', NumShards: 2 });
    const before = context.freshName();
    const after = context.freshName();
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: before });
    await look(context, before);
    await context.waitUntilAvailable(name);
    await look(context, before);
    await context.call('UpdateCluster', { ...change, ClusterName: name }, 'setup');
    await context.waitUntilAvailable(name);
    await look(context, before);
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: after });
    await look(context, after);
    await look(context, before);
  },
};

export default scenario;
