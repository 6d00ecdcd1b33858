import { describe, expect, it } from 'vitest';
import { at, type Json } from '../../spec/json.js';
import { onBench, stateLasts, type Bench } from './testing/bench.js';

const asked = { ClusterName: 'shop', SnapshotName: 'nightly' };

async function clusterStatus({ ok }: Bench): Promise<Json | undefined> {
  return at(await ok('DescribeClusters', { ClusterName: 'shop' }), '/Clusters/0/Status');
}

async function snapshotStatus({ ok }: Bench): Promise<Json | undefined> {
  return at(await ok('DescribeSnapshots', { SnapshotName: 'nightly' }), '/Snapshots/0/Status');
}

describe('States last as long as the clock says', () => {
  it('a cluster: creating, then available', () =>
    onBench({}, async (bench) => {
      await bench.ok('CreateCluster', {
        ClusterName: 'shop',
        NodeType: 'db.t4g.small',
        ACLName: 'open-access',
      });
      bench.pass(stateLasts - 1);
      expect(await clusterStatus(bench)).toBe('creating');
      expect(await bench.fault('CreateSnapshot', asked)).toBe('InvalidClusterStateFault');
      bench.pass(1);
      expect(await clusterStatus(bench)).toBe('available');
    }));

  it('a snapshot: creating while its cluster is snapshotting, then both available', () =>
    onBench({}, async (bench) => {
      await bench.cluster('shop');
      await bench.ok('CreateSnapshot', asked);
      bench.pass(stateLasts - 1);
      expect([await snapshotStatus(bench), await clusterStatus(bench)]).toEqual(['creating', 'snapshotting']);
      const another = { ...asked, SnapshotName: 'another' };
      expect(await bench.fault('CreateSnapshot', another)).toBe('InvalidClusterStateFault');
      expect(await bench.fault('DeleteCluster', { ClusterName: 'shop' })).toBe('InvalidClusterStateFault');
      expect(await bench.fault('UpdateCluster', { ClusterName: 'shop' })).toBe('InvalidClusterStateFault');
      expect(await bench.fault('DeleteSnapshot', { SnapshotName: 'nightly' })).toBe(
        'InvalidSnapshotStateFault',
      );
      bench.pass(1);
      expect([await snapshotStatus(bench), await clusterStatus(bench)]).toEqual(['available', 'available']);
      await bench.ok('CreateSnapshot', another);
    }));

  it('a snapshot that goes: deleting, its name still taken, then gone', () =>
    onBench({}, async (bench) => {
      await bench.cluster('shop');
      await bench.snapshot('shop', 'nightly');
      const answer = await bench.ok('DeleteSnapshot', { SnapshotName: 'NIGHTLY' });
      expect(at(answer, '/Snapshot/Status')).toBe('deleting');
      expect(await bench.fault('DeleteSnapshot', { SnapshotName: 'nightly' })).toBe(
        'InvalidSnapshotStateFault',
      );
      expect(await bench.fault('CreateSnapshot', asked)).toBe('SnapshotAlreadyExistsFault');
      bench.pass(stateLasts);
      expect(await bench.fault('DescribeSnapshots', { SnapshotName: 'nightly' })).toBe(
        'SnapshotNotFoundFault',
      );
      expect(await bench.fault('DeleteSnapshot', { SnapshotName: 'nightly' })).toBe('SnapshotNotFoundFault');
      await bench.ok('CreateSnapshot', asked);
    }));

  it('a cluster that goes: deleting, then gone, and its name free', () =>
    onBench({}, async (bench) => {
      await bench.cluster('shop');
      await bench.ok('DeleteCluster', { ClusterName: 'shop' });
      expect(await clusterStatus(bench)).toBe('deleting');
      expect(await bench.fault('CreateSnapshot', asked)).toBe('InvalidClusterStateFault');
      bench.pass(stateLasts);
      expect(await bench.fault('CreateSnapshot', asked)).toBe('ClusterNotFoundFault');
      await bench.cluster('shop');
    }));

  it('a policy may let snapshots be taken meanwhile, and name the state otherwise', () =>
    onBench(
      { policy: { refuseWhileSnapshotting: false, snapshottingStatus: 'backing-up' } },
      async (bench) => {
        await bench.cluster('shop');
        await bench.ok('CreateSnapshot', asked);
        expect(await clusterStatus(bench)).toBe('backing-up');
        await bench.ok('CreateSnapshot', { ...asked, SnapshotName: 'another' });
      },
    ));

  it('a policy may refuse ListTags of what was just made', () =>
    onBench({ policy: { tagsLagMs: 50 } }, async ({ cluster, ok, fault, pass }) => {
      await cluster('shop');
      const ResourceArn = String(at(await ok('CreateSnapshot', asked), '/Snapshot/ARN'));
      pass(49);
      expect(await fault('ListTags', { ResourceArn })).toBe('InvalidClusterStateFault');
      pass(1);
      await ok('ListTags', { ResourceArn });
    }));
});
