import type { JsonObject } from '../../../../../spec/json.js';
import type { Example, Examples } from '../../../../testing/cases.js';
import { follow, snapshot, usualSnapshot, type StepPlan } from '../../../../testing/observation-builder.js';

const arn = (owner: string, name: string) => `arn:${owner}:snapshot/${name}`;
const usual = 'aws:memorydb:us-east-1:123456789012';
const made = (name: string, Snapshot: JsonObject, more: StepPlan = {}): StepPlan => ({
  input: { ClusterName: 'there', SnapshotName: name },
  answer: { body: { Snapshot } },
  ...more,
});
const named = (name: string, owner: string) => made(name, snapshot({ Name: name, ARN: arn(owner, name) }));
const of = (kind: Example[0], ...plans: readonly StepPlan[]): Example => [kind, follow(...plans)];

const signed = (region: string): StepPlan => ({
  requestHeaders: {
    authorization: `AWS4-HMAC-SHA256 Credential=REDACTED/20260102/${region}/memorydb/aws4_request, SignedHeaders=host`,
  },
});

/** A snapshot that shows a creation time, made at a moment of the run's clock and with a Date header, in seconds. */
const timed = (name: string, at: number, shown: number, date?: number): StepPlan =>
  made(name, timedSnapshot(name, shown), {
    sentMs: at * 1000,
    answer: {
      ...(date !== undefined && { headers: { date: new Date(date * 1000).toUTCString() } }),
      body: { Snapshot: timedSnapshot(name, shown) },
    },
  });
const timedSnapshot = (Name: string, SnapshotCreationTime: number) =>
  snapshot({ Name }, { Shards: [{ Name: '0001', SnapshotCreationTime }] });
const now = 1_800_000_017;

const asked = (input: JsonObject, status = 'available'): StepPlan[] => [
  {
    operation: 'CreateCluster',
    input: { ClusterName: 'mine', ...input },
    answer: { body: { Cluster: { Name: 'mine', Status: 'creating' } } },
  },
  {
    operation: 'DescribeClusters',
    input: { ClusterName: 'mine' },
    answer: { body: { Clusters: [{ Name: 'mine', Status: status }] } },
    sentMs: 5_000,
  },
];
const update = (input: JsonObject): StepPlan[] => [
  {
    operation: 'UpdateCluster',
    input: { ClusterName: 'mine', ...input },
    answer: { body: { Cluster: { Name: 'mine', Status: 'updating' } } },
    sentMs: 6_000,
  },
  {
    operation: 'DescribeClusters',
    input: { ClusterName: 'mine' },
    answer: { body: { Clusters: [{ Name: 'mine', Status: 'available' }] } },
    sentMs: 9_000,
  },
];
const taken: StepPlan = {
  input: { ClusterName: 'mine', SnapshotName: 'new' },
  answer: { body: { Snapshot: usualSnapshot } },
  sentMs: 10_000,
};

const examples: Examples = {
  'response.as-asked': [
    of('violated', ...asked({ Port: 6379 }), {
      ...taken,
      answer: { body: { Snapshot: snapshot({}, { Port: 1 }) } },
    }),
    of('violated', ...asked({ NumReplicasPerShard: 3 }), taken),
    of('violated', ...asked({ NumShards: 2 }), ...update({ ShardConfiguration: { ShardCount: 3 } }), taken),
    of(
      'satisfied',
      ...asked({ Port: 6379, EngineVersion: '7', MaintenanceWindow: 'WED:03:00-wed:04:00' }),
      taken,
    ),
    of('satisfied', ...asked({ NumShards: 3 }), ...update({ ShardConfiguration: { ShardCount: 2 } }), taken),
    of('not-applicable', ...asked({ Port: 7000 }, 'creating'), taken),
    of('not-applicable', ...asked({ EngineVersion: '6.2' }), ...update({ SecurityGroupIds: [] }), {
      ...taken,
      answer: { body: { Snapshot: snapshot({}, { EngineVersion: undefined }) } },
    }),
  ],
  'response.arns-of-one-owner': [
    of('violated', named('new', usual), named('two', 'aws:memorydb:eu-west-1:123456789012')),
    of('violated', named('new', usual), named('two', 'aws:memorydb:us-east-1:000000000000')),
    of('violated', named('new', usual), named('two', 'aws-cn:memorydb:us-east-1:123456789012')),
    of('satisfied', named('new', usual), named('two', usual)),
    of('not-applicable', named('new', usual)),
    of('not-applicable', named('new', usual), made('two', snapshot({ Name: 'two', ARN: 'two' }))),
  ],
  'response.arn-region-signed': [
    of('violated', { ...named('new', usual), ...signed('eu-west-1') }, named('new', usual)),
    of(
      'satisfied',
      { ...named('new', usual), ...signed('us-east-1') },
      { ...named('new', usual), ...signed('us-east-1') },
    ),
    of('satisfied', { ...named('new', usual.replace('us-east-1', 'eu-west-1')), ...signed('eu-west-1') }),
    of('not-applicable', named('new', usual)),
  ],
  'response.creation-time-is-then': [
    of('violated', timed('new', 100, now - 3600, now)),
    of('violated', timed('new', 100, now + 5.5 * 3600 + 1, now)),
    of('violated', timed('new', 100, now - (now % 3600), now)),
    of('violated', timed('new', 100, now - (now % 86_400), now)),
    of('violated', timed('new', 100, now + 0.5), timed('two', 200, now + 1.5)),
    of('violated', timed('new', 100, now + 0.5), timed('two', 101, now + 100.5)),
    of('satisfied', timed('new', 100, now + 0.9, now)),
    of('satisfied', timed('new', 100, 1_000_000_000.5), timed('two', 101, 1_000_000_001.5)),
    of('not-applicable', timed('new', 100, now + 12_345, now)),
    of('not-applicable', timed('new', 100, now), timed('two', 200, now)),
  ],
};

export default examples;
