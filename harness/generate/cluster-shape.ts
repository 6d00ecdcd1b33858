import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Stratum } from './stratum.js';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const time = fc.tuple(fc.integer({ min: 0, max: 21 }), fc.constantFrom(0, 30));
const window = time.map(
  ([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}-${twoDigits(hour + 1)}:${twoDigits(minute)}`,
);
const day = fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
const maintenance = fc
  .tuple(day, window)
  .map(([name, hours]) => hours.replace(/^(.*)-(.*)$/, `${name}:$1-${name}:$2`));

/** The classes of each member that says how a cluster is: within what MemoryDB takes (ports 1150-8004 and 8006-65535). */
export const memberClasses = {
  NumShards: {
    '1 shard': fc.constant(1),
    '2 shards': fc.constant(2),
    '3 shards': fc.constant(3),
    'more shards': fc.constantFrom(4, 5, 7, 8, 16),
  },
  NumReplicasPerShard: {
    'no replica': fc.constant(0),
    '1 replica': fc.constant(1),
    '2 to 4 replicas': fc.integer({ min: 2, max: 4 }),
    '5 replicas': fc.constant(5),
  },
  Engine: {
    'Redis OSS 6.2': fc.constant('redis 6.2'),
    'Redis OSS 7.0': fc.constant('redis 7.0'),
    'Redis OSS 7.1': fc.constant('redis 7.1'),
    'Valkey 7.2': fc.constant('valkey 7.2'),
    'Valkey 7.3': fc.constant('valkey 7.3'),
  },
  Description: {
    'plain text': fc.constantFrom('plain', 'with  two spaces', '0', 'null'),
    'text beyond ASCII': fc.constantFrom('naïve café', '日本語の説明', '😀', 'Ω≈ç'),
    'text with marks': fc.constantFrom('a "quoted" text', '<b>&amp;</b>', 'back\\slash', "it's {0} %s ${x}"),
    'the longest text': fc.constant('x'.repeat(255)),
  },
  MaintenanceWindow: {
    'a window of one day': maintenance,
    'a window over midnight': fc.constantFrom('sun:23:30-mon:00:30', 'wed:23:00-thu:01:00'),
  },
  SnapshotWindow: {
    'hours of a day': window,
    'hours over midnight': fc.constant('23:30-00:30'),
  },
  SnapshotRetentionLimit: {
    'no retention': fc.constant(0),
    'one day': fc.constant(1),
    'some days': fc.integer({ min: 2, max: 34 }),
    'the longest retention': fc.constant(35),
  },
  Port: {
    'the lowest port': fc.constant(1150),
    'beside the reserved port': fc.constantFrom(8004, 8006),
    'any port': fc.oneof(fc.integer({ min: 1151, max: 8003 }), fc.integer({ min: 8007, max: 65_534 })),
    'the highest port': fc.constant(65_535),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Arbitrary<Json>>>>>;

const alone = (name: string, shape: Readonly<Record<string, Json>>): Stratum => ({
  name,
  arbitrary: fc.constant(shape),
});

/**
 * Values of the members that a target may decline, as it may know no such topic, group or node type: each alone, so that
 * nothing else is declined with it.
 */
export function clustersToDecline(): Stratum[] {
  return [
    alone('a notification topic', { SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:conformance' }),
    alone('a multi-Region cluster', { MultiRegionClusterName: 'conformance' }),
    alone('data tiering', { NodeType: 'db.r6gd.xlarge', DataTiering: true }),
    alone('another node type', { NodeType: 'db.r6g.large', DataTiering: false }),
    alone('a parameter group', { ParameterGroupName: 'default.memorydb-redis7' }),
    alone('a subnet group', { SubnetGroupName: 'default' }),
    alone('security groups', { SecurityGroupIds: ['sg-0123456789abcdef0'] }),
    alone('no TLS', { TLSEnabled: false }),
    alone('no minor upgrades', { AutoMinorVersionUpgrade: false }),
    alone('addresses of both kinds', { NetworkType: 'dual_stack', IpDiscovery: 'ipv6' }),
    alone('500 shards', { NumShards: 500, NumReplicasPerShard: 0 }),
  ];
}
