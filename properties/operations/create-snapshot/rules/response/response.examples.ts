import type { JsonObject } from '../../../../../spec/json.js';
import type { Example, Examples } from '../../../../testing/cases.js';
import { snapshot, usualSnapshot } from '../../../../testing/observation-builder.js';

const answering = (Snapshot: JsonObject) => ({ answer: { body: { Snapshot } } });

const shards = (...slots: string[]) =>
  slots.map((range, index) => ({
    Name: `000${index + 1}`,
    Configuration: { Slots: range, ReplicaCount: 1 },
  }));

/** Snapshots that break one rule each; the plain one breaks none. */
const wrong: Readonly<Record<string, readonly JsonObject[]>> = {
  'slots-in-range': [
    snapshot({}, { Shards: shards('0-16384') }),
    snapshot({}, { Shards: shards('8192-0') }),
    snapshot({}, { Shards: shards('0-8191', '8192-99999') }),
  ],
  'slots-disjoint': [
    snapshot({}, { Shards: shards('0-8192', '8192-16383') }),
    snapshot({}, { Shards: shards('0-16383', '100-200') }),
    snapshot({}, { Shards: shards('0-5461', '5462-10922', '10922-16383') }),
  ],
  'slots-cover': [
    snapshot({}, { Shards: shards('0-8190', '8192-16383') }),
    snapshot({}, { Shards: shards('1-8191', '8192-16383') }),
    snapshot({}, { Shards: shards('0-8191', '8192-16382') }),
  ],
  'slots-ordered': [snapshot({}, { Shards: shards('8192-16383', '0-8191') })],
  'shards-as-many-as-said': [snapshot({}, { Shards: shards('0-16383') }), snapshot({}, { NumShards: 3 })],
  'shard-names-distinct': [snapshot({}, { Shards: [...shards('0-8191'), ...shards('8192-16383')] })],
  'echoes-replicas': [
    snapshot({}, { Shards: [{ Name: '0002', Configuration: { Slots: '8192-16383', ReplicaCount: 2 } }] }),
  ],
  'echoes-slots': [snapshot({}, { Shards: shards('0-8000', '8001-16383') })],
  'echoes-cluster-name': [snapshot({}, { Name: 'another' })],
  'echoes-snapshot-name': [snapshot({ Name: 'another' }), snapshot({ Name: 'ne' })],
  'arn-names-snapshot': [snapshot({ ARN: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/old' })],
  'arn-format': [
    snapshot({ ARN: 'arn:aws:memorydb:US-EAST-1:123456789012:snapshot/new' }),
    snapshot({ ARN: 'arn:AWS:memorydb:us-east-1:123456789012:snapshot/new' }),
    snapshot({ ARN: 'arn::memorydb:us-east-1:123456789012:snapshot/new' }),
    snapshot({ ARN: 'arn:aws:memorydb:us-east-1:me:snapshot/new' }),
  ],
  'source-manual': [snapshot({ Source: 'automated' })],
  'creation-time-in-seconds': [
    snapshot({}, { Shards: [{ Name: '0001', SnapshotCreationTime: 1_800_000_000_000 }] }),
    snapshot({}, { Shards: [{ Name: '0001', SnapshotCreationTime: 0 }] }),
  ],
  'no-nulls': [snapshot({ KmsKeyId: null }), snapshot({}, { Shards: [{ Name: null }] })],
  'echoes-node-type': [snapshot({}, { NodeType: 'db.r6g.large' })],
  'echoes-engine': [snapshot({}, { Engine: 'valkey' })],
  'echoes-engine-version': [snapshot({}, { EngineVersion: '6.2' })],
  'echoes-maintenance-window': [snapshot({}, { MaintenanceWindow: 'sun:00:00-sun:01:00' })],
  'echoes-topic-arn': [snapshot({}, { TopicArn: 'arn:aws:sns:us-east-1:123456789012:other' })],
  'echoes-port': [snapshot({}, { Port: 6380 })],
  'echoes-parameter-group': [snapshot({}, { ParameterGroupName: 'other' })],
  'echoes-subnet-group': [snapshot({}, { SubnetGroupName: 'other' })],
  'echoes-retention-limit': [snapshot({}, { SnapshotRetentionLimit: 5 })],
  'echoes-snapshot-window': [snapshot({}, { SnapshotWindow: '01:00-02:00' })],
  'echoes-shard-count': [snapshot({}, { NumShards: 1 })],
  'echoes-description': [snapshot({}, { Description: 'A cluster' })],
  'echoes-data-tiering': [snapshot({ DataTiering: 'true' })],
  'carries-description': [snapshot({}, { Description: undefined })],
  'carries-topic-arn': [snapshot({}, { TopicArn: undefined })],
  'carries-engine': [snapshot({}, { Engine: undefined })],
};

/** The plain snapshot breaks none of them, and an answer without a snapshot concerns none. */
const examples: Examples = Object.fromEntries(
  Object.entries(wrong).map(([slug, snapshots]): [string, readonly Example[]] => [
    `response.${slug}`,
    [
      ...snapshots.map((each): Example => ['violated', answering(each)]),
      ['satisfied', answering(usualSnapshot)],
      ['not-applicable', { answer: { body: {} } }],
    ],
  ]),
);

export default examples;
