import { describe, expect, it } from 'vitest';
import type { Json } from './json.js';
import { brokenInResponse } from './model.js';

/** The answer of the AWS CLI's example `memorydb create-snapshot`; the account, blackened there, is filled in. */
const recorded = {
  Name: 'my-cluster-snapshot1',
  Status: 'creating',
  Source: 'manual',
  ARN: 'arn:aws:memorydb:us-east-1:491650000000:snapshot/my-cluster-snapshot',
  ClusterConfiguration: {
    Name: 'my-cluster',
    Description: '',
    NodeType: 'db.r6g.large',
    EngineVersion: '6.2',
    MaintenanceWindow: 'wed:03:00-wed:04:00',
    Port: 6379,
    ParameterGroupName: 'default.memorydb-redis6',
    SubnetGroupName: 'my-sg',
    VpcId: 'vpc-862574fc',
    SnapshotRetentionLimit: 0,
    SnapshotWindow: '04:30-05:30',
    NumShards: 2,
  },
};

const configuration = recorded.ClusterConfiguration;
const shards = (...items: Json[]): Json => ({ ...configuration, Shards: items });
const broken = (snapshot: Json): string[] =>
  brokenInResponse('CreateSnapshot', { Snapshot: snapshot }).map(({ constraint }) => constraint.rule.id);

describe('an answer that AWS gives', () => {
  it('keeps every constraint', () => {
    expect(broken(recorded)).toEqual([]);
  });

  it('keeps them with every other member too, and members that no model has yet', () => {
    const shard = {
      Name: '0001',
      Configuration: { Slots: '0-16383', ReplicaCount: 1 },
      Size: '15 MB',
      SnapshotCreationTime: 1629577332.405,
    };
    const whole = {
      ...recorded,
      KmsKeyId: 'arn:aws:kms:us-east-1:491650000000:key/a',
      DataTiering: 'false',
      ClusterConfiguration: {
        ...configuration,
        Engine: 'valkey',
        TopicArn: 'arn:aws:sns:a:b:c',
        Shards: [shard],
      },
      NewMember: { anything: [null] },
    };
    expect(broken(whole)).toEqual([]);
  });

  it('keeps them in another partition', () => {
    expect(broken({ ...recorded, ARN: 'arn:aws-cn:memorydb:cn-north-1:123456789012:snapshot/a' })).toEqual(
      [],
    );
  });

  it('keeps them in the answers of the neighbours', () => {
    expect(brokenInResponse('DescribeSnapshots', { Snapshots: [recorded] })).toEqual([]);
    expect(brokenInResponse('DeleteSnapshot', { Snapshot: { ...recorded, Status: 'deleting' } })).toEqual([]);
  });
});

describe('an answer that AWS never gives', () => {
  it.each<[Json, string]>([
    [null, 'snapshot-present'],
    [[], 'snapshot-type'],
    [{ ...recorded, Name: null }, 'name-present'],
    [{ ...recorded, Status: 'done' }, 'status-value'],
    [{ ...recorded, Status: 'CREATING' }, 'status-value'],
    [{ ...recorded, Source: 'user' }, 'source-value'],
    [{ ...recorded, ARN: 'arn:aws:memorydb:us-east-1:1:cluster/a' }, 'arn-of-snapshot'],
    [{ ...recorded, ARN: 'arn:aws:elasticache:us-east-1:1:snapshot/a' }, 'arn-of-snapshot'],
    [{ ...recorded, ARN: 'my-cluster-snapshot' }, 'arn-of-snapshot'],
    [{ ...recorded, DataTiering: false }, 'data-tiering-type'],
    [{ ...recorded, DataTiering: 'TRUE' }, 'data-tiering-value'],
    [{ ...recorded, ClusterConfiguration: { ...configuration, Port: '6379' } }, 'port-type'],
    [{ ...recorded, ClusterConfiguration: { ...configuration, Port: 0.5 } }, 'port-type'],
    [{ ...recorded, ClusterConfiguration: { ...configuration, NumShards: 0 } }, 'shard-count-minimum'],
    [
      { ...recorded, ClusterConfiguration: { ...configuration, SnapshotRetentionLimit: 36 } },
      'retention-limit-maximum',
    ],
    [{ ...recorded, ClusterConfiguration: shards({ Configuration: { Slots: '0..16383' } }) }, 'slots-format'],
    [{ ...recorded, ClusterConfiguration: shards({ Configuration: { Slots: ['0-16383'] } }) }, 'slots-type'],
    [{ ...recorded, ClusterConfiguration: shards({ Size: 15 }) }, 'shard-size-type'],
    [
      { ...recorded, ClusterConfiguration: shards({ SnapshotCreationTime: '2021-08-21T20:22:12Z' }) },
      'creation-time-type',
    ],
    [{ ...recorded, ClusterConfiguration: shards(null) }, 'shard-type'],
  ])('%j breaks just one constraint', (snapshot, id) => {
    expect(broken(snapshot)).toEqual([id]);
  });

  it.each(['failed', 'exporting'])('has a status that official controllers know: %s', (Status) => {
    expect(broken({ ...recorded, Status })).toEqual([]);
  });

  it('names the rule at its place in the answers of the neighbours', () => {
    const [found] = brokenInResponse('DescribeSnapshots', {
      Snapshots: [recorded, { ...recorded, Source: 'user' }],
    });
    expect(found).toMatchObject({
      instancePointer: '/Snapshots/1/Source',
      constraint: { pointer: '/Snapshots/*/Source', rule: { id: 'source-value' } },
    });
  });
});
