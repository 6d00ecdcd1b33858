import type { JsonObject } from '../../../../../spec/json.js';
import type { Example, Examples } from '../../../../testing/cases.js';
import {
  follow,
  refusal,
  snapshot,
  usualCluster,
  usualSnapshot,
  type StepPlan,
} from '../../../../testing/observation-builder.js';

const created: StepPlan = {};
const look = (...Snapshots: JsonObject[]): StepPlan => ({
  operation: 'DescribeSnapshots',
  role: 'probe',
  input: { SnapshotName: 'new', ShowDetail: true },
  answer: { body: { Snapshots } },
  sentMs: 20_000,
});
const deleted = (Snapshot: JsonObject): StepPlan => ({
  operation: 'DeleteSnapshot',
  input: { SnapshotName: 'new' },
  answer: { body: { Snapshot } },
  sentMs: 30_000,
});
const copied = (Snapshot: JsonObject): StepPlan => ({
  operation: 'CopySnapshot',
  input: { SourceSnapshotName: 'new', TargetSnapshotName: 'c' },
  answer: { body: { Snapshot } },
  sentMs: 30_000,
});
const described = (change: JsonObject = {}): StepPlan => ({
  operation: 'DescribeClusters',
  input: { ClusterName: 'there', ShowShardDetails: true },
  answer: { body: { Clusters: [{ ...usualCluster.lastDescription, ...change }] } },
  sentMs: 40_000,
});
const shards = (...each: readonly (readonly [name: string, slots: string, replicas: number])[]) =>
  each.map(([Name, Slots, ReplicaCount]) => ({ Name, Configuration: { Slots, ReplicaCount } }));
const usualShards = shards(['0001', '0-8191', 1], ['0002', '8192-16383', 1]);
const bare = snapshot({}, { Shards: undefined });
const ofCopy = (own: JsonObject = {}, configuration: JsonObject = {}) =>
  snapshot({ Name: 'c', ARN: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/c', ...own }, configuration);

const of = (kind: Example[0], ...plans: readonly StepPlan[]): Example => [kind, follow(...plans)];

const examples: Examples = {
  'observers.one-description': [
    of('violated', created, look(snapshot({}, { Port: 1 }))),
    of(
      'violated',
      { answer: { body: { Snapshot: bare } } },
      look(usualSnapshot),
      look(snapshot({}, { Shards: shards(['0001', '0-8191', 1], ['0002', '8192-16383', 2]) })),
    ),
    of('violated', created, deleted(snapshot({ Status: 'deleting' }, { NodeType: 'other' }))),
    of('violated', created, look(snapshot({ KmsKeyId: 'a' })), deleted(snapshot({ KmsKeyId: 'b' }))),
    of(
      'satisfied',
      created,
      look(snapshot({ Status: 'available' })),
      deleted(snapshot({ Status: 'deleting' })),
    ),
    of('satisfied', created, look(bare)),
    of('not-applicable', created),
  ],
  'observers.copy-agrees': [
    of('violated', created, copied(ofCopy({}, { Port: 1 }))),
    of('violated', created, copied(ofCopy({ DataTiering: 'true' }))),
    of(
      'violated',
      created,
      copied(ofCopy({}, { Shards: shards(['0001', '0-8191', 2], ['0002', '8192-16383', 1]) })),
    ),
    of(
      'violated',
      created,
      copied(ofCopy({}, { Shards: shards(['1', '0-8191', 1], ['2', '8192-16383', 1]) })),
    ),
    of('satisfied', created, copied(ofCopy({ KmsKeyId: 'own' }))),
    of('not-applicable', created),
  ],
  'observers.agrees-with-cluster': [
    of(
      'violated',
      created,
      look(snapshot({}, { Shards: shards(['1', '0-8191', 1], ['2', '8192-16383', 1]) })),
      described(),
    ),
    of(
      'violated',
      { answer: { body: { Snapshot: bare } } },
      look(snapshot({}, { Shards: shards(['0001', '0-8191', 2], ['0002', '8192-16383', 1]) })),
      described(),
    ),
    of('violated', created, described({ Port: 1, NodeType: 'other' })),
    of('satisfied', created, look(snapshot({}, { Shards: usualShards })), described()),
    of('not-applicable', created, described({ Status: 'updating', NodeType: 'other' })),
    of('not-applicable', created, described({ NodeType: 'other' }), {
      operation: 'UpdateCluster',
      input: { ClusterName: 'there' },
      answer: { body: {} },
    }),
  ],
  'faults.server-error-creates-nothing': [
    of('violated', { answer: refusal('InternalFailure', 500) }, look(usualSnapshot)),
    of(
      'satisfied',
      { answer: refusal('InternalFailure', 500) },
      { ...look(), answer: refusal('SnapshotNotFoundFault') },
    ),
    of('satisfied', { answer: refusal('InternalFailure', 500) }, look()),
    of('not-applicable', { answer: refusal('InternalFailure', 504) }, look(usualSnapshot)),
    of('not-applicable', { answer: refusal('InternalFailure', 500) }, created, look(usualSnapshot)),
  ],
  'wire.text-is-data': [
    of(
      'violated',
      created,
      {
        input: {
          ClusterName: 'there',
          SnapshotName: 'two',
          Tags: [{ Key: 'k', Value: '&Action=DeleteSnapshot&SnapshotName=new' }],
        },
      },
      { ...look(), answer: refusal('SnapshotNotFoundFault') },
    ),
    of(
      'violated',
      created,
      {
        input: { ClusterName: 'there&SnapshotName=new&', SnapshotName: 'two' },
        answer: refusal('ClusterNotFoundFault'),
      },
      look(),
    ),
    of(
      'satisfied',
      created,
      {
        input: { ClusterName: 'there&SnapshotName=new&', SnapshotName: 'two' },
        answer: refusal('ClusterNotFoundFault'),
      },
      look(usualSnapshot),
    ),
    of('not-applicable', created, { ...look(), answer: refusal('SnapshotNotFoundFault') }),
  ],
};

export default examples;
