import fc, { type Arbitrary } from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../../spec/json.js';
import { memberClasses } from '../../../../harness/generate/cluster-shape.js';
import type { Scenario } from '../../../scenario.js';
import { look } from '../../../vocabulary/look.js';

/** The updates, one after the other. */
type Input = { readonly [member: string]: Json; readonly updates: readonly JsonObject[] };

const any = (classes: Readonly<Record<string, Arbitrary<Json>>>): Arbitrary<Json> =>
  fc.oneof(...Object.values(classes));
const one = (member: string, value: Arbitrary<Json>): Arbitrary<JsonObject> =>
  value.map((each) => ({ [member]: each }));
const constant = (change: JsonObject): Arbitrary<JsonObject> => fc.constant(change);

/** Every member of UpdateCluster, by what it changes. */
const changes = {
  'the description': one('Description', any(memberClasses.Description)),
  'the maintenance window': one('MaintenanceWindow', any(memberClasses.MaintenanceWindow)),
  'the snapshot window': one('SnapshotWindow', any(memberClasses.SnapshotWindow)),
  'the retention limit': one('SnapshotRetentionLimit', fc.integer({ min: 1, max: 35 })),
  'the number of shards': fc
    .constantFrom(1, 3, 4)
    .map((ShardCount): JsonObject => ({ ShardConfiguration: { ShardCount } })),
  'the number of replicas': fc
    .constantFrom(0, 2, 3, 5)
    .map((ReplicaCount): JsonObject => ({ ReplicaConfiguration: { ReplicaCount } })),
  'the node type': constant({ NodeType: 'db.r6g.large' }),
  'the engine': constant({ Engine: 'valkey', EngineVersion: '7.3' }),
  'the parameter group': constant({ ParameterGroupName: 'default.memorydb-redis7' }),
  'the topic': constant({ SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:conformance' }),
  'the status of the topic': constant({ SnsTopicStatus: 'inactive' }),
  'the security groups': constant({ SecurityGroupIds: ['sg-0123456789abcdef0'] }),
  'the ACL': constant({ ACLName: 'open-access' }),
  'no description': constant({ Description: '' }),
} as const satisfies Readonly<Record<string, Arbitrary<JsonObject>>>;

/** What is changed first, and then. */
const pairs: readonly (readonly [keyof typeof changes, keyof typeof changes])[] = [
  ['the description', 'the number of shards'],
  ['the maintenance window', 'the number of replicas'],
  ['the snapshot window', 'the node type'],
  ['the retention limit', 'the engine'],
  ['the number of shards', 'the topic'],
  ['the number of replicas', 'the parameter group'],
  ['the security groups', 'no description'],
  ['the ACL', 'the status of the topic'],
];

const scenario: Scenario<Input> = {
  name: 'frozen-configuration',
  title: 'Changes a cluster twice, with a snapshot before, between and after.',
  needs: ['CreateCluster', 'DescribeSnapshots', 'UpdateCluster'],
  share: 0.06,
  strata: pairs.map(([first, second]) => ({
    name: `${first}, then ${second}`,
    arbitrary: fc.tuple(changes[first], changes[second]).map((updates): Input => ({ updates })),
  })),
  async act({ updates }, context) {
    const { name } = await context.createCluster({ Description: 'as it was', NumShards: 2 });
    const taken: string[] = [];
    const take = async (): Promise<void> => {
      const snapshot = context.freshName();
      await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: snapshot });
      taken.push(snapshot);
      await look(context, snapshot);
      await context.waitUntilAvailable(name);
    };
    await take();
    for (const change of updates.filter(isObject)) {
      await look(context, taken.at(-1) ?? '');
      // With a new description each time: a description of the cluster that is as before may be late.
      const update = { Description: context.freshName(), ...change, ClusterName: name };
      await context.call('UpdateCluster', update, 'setup');
      await context.waitUntilAvailable(name);
      await look(context, taken.at(-1) ?? '');
      await take();
    }
    for (const snapshot of taken) await look(context, snapshot);
  },
};

export default scenario;
