import { describe, expect, it } from 'vitest';
import { at } from '../../../spec/json.js';
import { onBench, stateLasts } from '../testing/bench.js';

const asked = { ClusterName: 'shop', SnapshotName: 'nightly' };
const hour = 60 * 60 * 1000;

describe('CreateSnapshot', () => {
  it('answers what the model and the recordings show, and no member without a value', () =>
    onBench({}, async ({ cluster, ok }) => {
      await cluster('shop');
      expect(await ok('CreateSnapshot', asked)).toEqual({
        Snapshot: {
          Name: 'nightly',
          Status: 'creating',
          Source: 'manual',
          ARN: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/nightly',
          ClusterConfiguration: {
            Name: 'shop',
            NodeType: 'db.t4g.small',
            Engine: 'redis',
            EngineVersion: '7.1',
            MaintenanceWindow: 'wed:03:00-wed:04:00',
            Port: 6379,
            ParameterGroupName: 'default.memorydb-redis7',
            SubnetGroupName: 'default',
            VpcId: 'vpc-0123456789abcdef0',
            SnapshotRetentionLimit: 0,
            SnapshotWindow: '05:30-06:30',
            NumShards: 1,
          },
          DataTiering: 'false',
        },
      });
    }));

  it('keeps names in lower case and finds clusters whatever the case', () =>
    onBench({}, async ({ cluster, ok, fault, pass }) => {
      await cluster('Shop');
      const body = await ok('CreateSnapshot', { ClusterName: 'SHOP', SnapshotName: 'NightLy' });
      expect(at(body, '/Snapshot/Name')).toBe('nightly');
      expect(at(body, '/Snapshot/ARN')).toMatch(/:snapshot\/nightly$/);
      expect(at(body, '/Snapshot/ClusterConfiguration/Name')).toBe('shop');
      pass(stateLasts);
      for (const SnapshotName of ['nightly', 'NIGHTLY'])
        expect(await fault('CreateSnapshot', { ...asked, SnapshotName })).toBe('SnapshotAlreadyExistsFault');
    }));

  it.each([
    ['', 'InvalidParameterValueException'],
    ['-leads', undefined],
    ['trails-', 'InvalidParameterValueException'],
    ['two--hyphens', 'InvalidParameterValueException'],
    ['has.dot', 'InvalidParameterValueException'],
    ['has space', 'InvalidParameterValueException'],
    ['x'.repeat(255), undefined],
    ['x'.repeat(256), 'InvalidParameterValueException'],
    ['7seven', undefined],
  ])('takes or refuses the name %j', (SnapshotName, expected) =>
    onBench({}, async ({ cluster, bend }) => {
      await cluster('shop');
      const body = JSON.stringify({ ClusterName: 'shop', SnapshotName });
      expect((await bend('CreateSnapshot', { body })).body?.['__type']).toBe(expected);
    }),
  );

  it('refuses an unknown cluster, with the status of the policy', () =>
    onBench({ policy: { notFoundStatus: 404 } }, async ({ bend }) => {
      const reply = await bend('CreateSnapshot', { body: JSON.stringify(asked) });
      expect([reply.status, reply.body?.['__type']]).toEqual([404, 'ClusterNotFoundFault']);
    }));

  it.each([
    [['state', 'duplicate', 'tags'] as const, 'InvalidClusterStateFault'],
    [['duplicate', 'state', 'tags'] as const, 'SnapshotAlreadyExistsFault'],
    [['tags', 'duplicate', 'state'] as const, 'TagQuotaPerResourceExceeded'],
  ])('of several faults answers the first in the order of %j', (checkOrder, expected) =>
    onBench({ policy: { checkOrder } }, async ({ cluster, ok, fault }) => {
      await cluster('shop');
      await ok('CreateSnapshot', asked);
      const Tags = Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: '' }));
      expect(await fault('CreateSnapshot', { ...asked, Tags })).toBe(expected);
    }),
  );

  it('leaves out a check that is disabled', () =>
    onBench({ policy: { disabledChecks: ['duplicate'] } }, async ({ cluster, snapshot, reference }) => {
      await cluster('shop');
      await snapshot('shop', 'nightly');
      await snapshot('shop', 'nightly');
      expect(reference.plane.state.snapshots.size).toBe(1);
    }));

  it('creates nothing where it refuses', () =>
    onBench({}, async ({ cluster, fault, reference }) => {
      await cluster('shop');
      await fault('CreateSnapshot', { ...asked, Tags: [{ Key: 'aws:owner', Value: 'x' }] });
      expect(reference.plane.state.snapshots.size).toBe(0);
      expect(reference.plane.state.clusters.get('shop')?.snapshotTimes).toEqual([]);
    }));

  it('gives a cluster 20 snapshots in any 24 hours, deleted ones counted', () =>
    onBench({}, async ({ cluster, snapshot, ok, fault, pass }) => {
      await cluster('shop');
      for (let n = 0; n < 20; n += 1) await snapshot('shop', `s${n}`);
      await ok('DeleteSnapshot', { SnapshotName: 's0' });
      expect(await fault('CreateSnapshot', asked)).toBe('SnapshotQuotaExceededFault');
      pass(24 * hour - 20 * stateLasts - 1);
      expect(await fault('CreateSnapshot', asked)).toBe('SnapshotQuotaExceededFault');
      pass(1);
      await ok('CreateSnapshot', asked);
    }));

  it('gives one back for one deleted, where the policy says so', () =>
    onBench(
      {
        policy: { snapshotQuota: 2, quotaRefundedOnDelete: true },
        durations: { snapshotCreating: 0, snapshotDeleting: 0 },
      },
      async ({ cluster, ok, fault, pass }) => {
        await cluster('shop');
        pass(stateLasts);
        // Both at one instant: only one of them may come back.
        await ok('CreateSnapshot', { ...asked, SnapshotName: 'a' });
        await ok('CreateSnapshot', { ...asked, SnapshotName: 'b' });
        await ok('DeleteSnapshot', { SnapshotName: 'a' });
        await ok('CreateSnapshot', { ...asked, SnapshotName: 'c' });
        expect(await fault('CreateSnapshot', { ...asked, SnapshotName: 'd' })).toBe(
          'SnapshotQuotaExceededFault',
        );
      },
    ));

  it('names keys by their ARN: the one asked for, else the one of the cluster', () =>
    onBench({ region: 'eu-west-1', account: '210987654321' }, async ({ cluster, ok, pass, fault }) => {
      await cluster('shop', { KmsKeyId: 'of-cluster' });
      const keyOf = async (members: { KmsKeyId?: string }, SnapshotName: string) => {
        const body = await ok('CreateSnapshot', { ClusterName: 'shop', SnapshotName, ...members });
        pass(stateLasts);
        return at(body, '/Snapshot/KmsKeyId');
      };
      const arn = (id: string) => `arn:aws:kms:eu-west-1:210987654321:key/${id}`;
      expect(await keyOf({}, 'a')).toBe(arn('of-cluster'));
      expect(await keyOf({ KmsKeyId: 'own' }, 'b')).toBe(arn('own'));
      expect(await keyOf({ KmsKeyId: arn('whole') }, 'c')).toBe(arn('whole'));
      expect(await fault('CreateSnapshot', { ...asked, KmsKeyId: '' })).toBe(
        'InvalidParameterValueException',
      );
    }));

  it('freezes the configuration', () =>
    onBench({}, async ({ cluster, snapshot, ok }) => {
      await cluster('shop', { Description: 'before', NumShards: 2, NumReplicasPerShard: 2 });
      await snapshot('shop', 'nightly');
      await ok('UpdateCluster', {
        ClusterName: 'shop',
        Description: 'after',
        ShardConfiguration: { ShardCount: 3 },
        ReplicaConfiguration: { ReplicaCount: 0 },
      });
      const body = await ok('DescribeSnapshots', { SnapshotName: 'nightly', ShowDetail: true });
      const configuration = at(body, '/Snapshots/0/ClusterConfiguration');
      expect(configuration).toMatchObject({ Description: 'before', NumShards: 2 });
      expect(at(configuration, '/Shards')).toMatchObject([
        { Name: '0001', Configuration: { Slots: '0-8191', ReplicaCount: 2 } },
        { Name: '0002', Configuration: { Slots: '8192-16383', ReplicaCount: 2 } },
      ]);
    }));

  it('shows shards at once where the policy says so, with the time as a number of seconds', () =>
    onBench({ policy: { showShardsOnCreate: true } }, async ({ cluster, ok, now }) => {
      await cluster('shop');
      const body = await ok('CreateSnapshot', asked);
      expect(at(body, '/Snapshot/ClusterConfiguration/Shards')).toEqual([
        {
          Name: '0001',
          Configuration: { Slots: '0-16383', ReplicaCount: 1 },
          Size: '12 MB',
          SnapshotCreationTime: now() / 1000,
        },
      ]);
    }));
});
