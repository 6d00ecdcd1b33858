import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Stratum } from './stratum.js';

/** Shard counts with slots that divide evenly and not. */
const shardCounts = [1, 2, 3, 4, 5, 8];

const port = fc.oneof(
  fc.constantFrom(1150, 8004, 8006, 65_535, 6379),
  fc.integer({ min: 1150, max: 8004 }),
  fc.integer({ min: 8006, max: 65_535 }),
);

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const time = fc.tuple(fc.integer({ min: 0, max: 21 }), fc.constantFrom(0, 30));
const snapshotWindow = time.map(
  ([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}-${twoDigits(hour + 1)}:${twoDigits(minute)}`,
);
const maintenanceWindow = fc
  .tuple(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), time)
  .map(
    ([day, [hour, minute]]) =>
      `${day}:${twoDigits(hour)}:${twoDigits(minute)}-${day}:${twoDigits(hour + 1)}:${twoDigits(minute)}`,
  );
const description = fc.constantFrom(
  'plain',
  'with  two spaces',
  'naïve café',
  '日本語の説明',
  '😀',
  'a "quoted" text',
  '<b>&amp;</b>',
  'x'.repeat(200),
);
const tags = fc.uniqueArray(
  fc.record(
    { Key: fc.stringMatching(/^[a-z]{1,8}$/), Value: fc.stringMatching(/^[a-z0-9]{0,8}$/) },
    { noNullPrototype: true },
  ),
  { selector: ({ Key }) => Key, minLength: 1, maxLength: 4 },
);

const topic = 'arn:aws:sns:us-east-1:123456789012:conformance';

const one = (member: string, arbitrary: Arbitrary<Json>): Arbitrary<Json> =>
  arbitrary.map((value) => ({ [member]: value }));

/**
 * Shapes of clusters: members of CreateCluster's input, within what MemoryDB takes (ports 1150-8004 and 8006-65535,
 * retention 0-35 days, 0-5 replicas a shard), each varied alone, then all together.
 */
export function clusterShapes(): Stratum[] {
  return [
    ...shardCounts.map((count) => ({
      name: `${count} shards`,
      arbitrary: fc
        .integer({ min: 0, max: 5 })
        .map((replicas): Json => ({ NumShards: count, NumReplicasPerShard: replicas })),
    })),
    ...[0, 1, 5].map((count) => ({
      name: `${count} replicas`,
      arbitrary: one('NumReplicasPerShard', fc.constant(count)),
    })),
    { name: 'a port', arbitrary: one('Port', port) },
    { name: 'a description', arbitrary: one('Description', description) },
    { name: 'a maintenance window', arbitrary: one('MaintenanceWindow', maintenanceWindow) },
    { name: 'a snapshot window', arbitrary: one('SnapshotWindow', snapshotWindow) },
    { name: 'a retention limit', arbitrary: one('SnapshotRetentionLimit', fc.constantFrom(1, 0, 35, 7)) },
    { name: 'a notification topic', arbitrary: one('SnsTopicArn', fc.constant(topic)) },
    { name: 'a multi-Region cluster', arbitrary: one('MultiRegionClusterName', fc.constant('conformance')) },
    {
      name: 'data tiering',
      arbitrary: fc.constant({ NodeType: 'db.r6gd.xlarge', DataTiering: true }),
    },
    { name: 'tags', arbitrary: one('Tags', tags) },
    {
      name: 'everything',
      arbitrary: fc.record<Record<string, Json>, string>(
        {
          NumShards: fc.integer({ min: 1, max: 10 }),
          NumReplicasPerShard: fc.integer({ min: 0, max: 5 }),
          Port: port,
          Description: description,
          MaintenanceWindow: maintenanceWindow,
          SnapshotWindow: snapshotWindow,
          SnapshotRetentionLimit: fc.integer({ min: 0, max: 35 }),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    },
  ];
}
