import { describe, expect, it } from 'vitest';
import { at, type JsonObject } from '../../../spec/json.js';
import { onBench, stateLasts } from '../testing/bench.js';

const asked = { ClusterName: 'shop', NodeType: 'db.t4g.small', ACLName: 'open-access' };

describe('CreateCluster', () => {
  it.each<[JsonObject, string | undefined]>([
    [{ Port: 1150 }, undefined],
    [{ Port: 8005 }, 'InvalidParameterValueException'],
    [{ Port: 1149 }, 'InvalidParameterValueException'],
    [{ Port: 65_536 }, 'InvalidParameterValueException'],
    [{ SnapshotRetentionLimit: 36 }, 'InvalidParameterValueException'],
    [{ NumReplicasPerShard: 6 }, 'InvalidParameterValueException'],
    [{ NumShards: 1.5 }, 'SerializationException'],
    [{ DataTiering: 'true' }, 'SerializationException'],
    [{ DataTiering: true }, 'InvalidParameterCombinationException'],
    [{ DataTiering: true, NodeType: 'db.r6gd.xlarge' }, undefined],
    [{ SecurityGroupIds: [null] }, 'SerializationException'],
    [{ ClusterName: 'x'.repeat(41) }, 'InvalidParameterValueException'],
    [{ ClusterName: '1st' }, 'InvalidParameterValueException'],
    [{ NodeType: null }, 'InvalidParameterValueException'],
    [{ KmsKeyId: '' }, 'InvalidParameterValueException'],
  ])('takes or refuses %j', (members, expected) =>
    onBench({}, async ({ bend }) => {
      const body = JSON.stringify({ ...asked, ...members });
      expect((await bend('CreateCluster', { body })).body?.['__type']).toBe(expected);
    }),
  );

  it('refuses a name that is taken, whatever its case', () =>
    onBench({}, async ({ cluster, fault }) => {
      await cluster('shop');
      expect(await fault('CreateCluster', { ...asked, ClusterName: 'Shop' })).toBe(
        'ClusterAlreadyExistsFault',
      );
    }));

  it('makes valkey clusters too', () =>
    onBench({}, async ({ ok }) => {
      const body = await ok('CreateCluster', { ...asked, Engine: 'valkey' });
      expect(body['Cluster']).toMatchObject({
        Engine: 'valkey',
        EngineVersion: '7.2',
        ParameterGroupName: 'default.memorydb-valkey7',
        DataTiering: 'false',
      });
    }));
});

describe('UpdateCluster', () => {
  it('changes what it is told and nothing else, and nothing where it refuses', () =>
    onBench({}, async ({ cluster, ok, fault, pass }) => {
      await cluster('shop', { Description: 'a shop', SnsTopicArn: 'arn:aws:sns:us-east-1:1:t', Port: 7000 });
      const refused = { ClusterName: 'shop', NodeType: 'db.r6g.large', SnapshotRetentionLimit: 36 };
      expect(await fault('UpdateCluster', refused)).toBe('InvalidParameterValueException');
      const { Cluster: updating } = await ok('UpdateCluster', { ClusterName: 'shop', Description: '' });
      expect(updating).toMatchObject({ Status: 'updating', NodeType: 'db.t4g.small' });
      pass(stateLasts);
      const body = await ok('DescribeClusters', { ClusterName: 'shop', ShowShardDetails: true });
      expect(at(body, '/Clusters/0')).toMatchObject({
        Status: 'available',
        SnsTopicArn: 'arn:aws:sns:us-east-1:1:t',
        ClusterEndpoint: { Port: 7000 },
        Shards: [{ Slots: '0-16383' }],
      });
      expect(at(body, '/Clusters/0/Description')).toBeUndefined();
    }));

  it.each([
    { ShardConfiguration: 2 },
    { ShardConfiguration: { ShardCount: '2' } },
    { ReplicaConfiguration: [] },
  ])('can not read %j', (members: JsonObject) =>
    onBench({}, async ({ fault }) => {
      // Types come first: that there is no such cluster is not looked into.
      expect(await fault('UpdateCluster', { ClusterName: 'none', ...members })).toBe(
        'SerializationException',
      );
    }),
  );
});

describe('DeleteCluster', () => {
  it('keeps manual snapshots, and takes a last one where asked', () =>
    onBench({}, async ({ cluster, snapshot, ok, pass, fault }) => {
      await cluster('shop', { Tags: [{ Key: 'team', Value: 'db' }] });
      await snapshot('shop', 'nightly');
      const { Cluster } = await ok('DeleteCluster', { ClusterName: 'shop', FinalSnapshotName: 'Last' });
      expect(Cluster).toMatchObject({ Name: 'shop', Status: 'deleting' });
      pass(2 * stateLasts - 1);
      expect(at(await ok('DescribeClusters', {}), '/Clusters/0/Status')).toBe('deleting');
      pass(1);
      expect(await fault('DescribeClusters', { ClusterName: 'shop' })).toBe('ClusterNotFoundFault');
      const body = await ok('DescribeSnapshots', { ClusterName: 'shop' });
      expect(body['Snapshots']).toMatchObject([{ Name: 'last' }, { Name: 'nightly' }]);
      expect(await ok('ListTags', { ResourceArn: String(at(body, '/Snapshots/0/ARN')) })).toEqual({
        TagList: [{ Key: 'team', Value: 'db' }],
      });
    }));

  it('refuses a last snapshot whose name is taken, and then deletes nothing', () =>
    onBench({}, async ({ cluster, snapshot, ok, fault }) => {
      await cluster('shop');
      await snapshot('shop', 'nightly');
      const asking = { ClusterName: 'shop', FinalSnapshotName: 'nightly' };
      expect(await fault('DeleteCluster', asking)).toBe('SnapshotAlreadyExistsFault');
      expect(at(await ok('DescribeClusters', {}), '/Clusters/0/Status')).toBe('available');
    }));
});
