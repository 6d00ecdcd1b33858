import { describe, expect, it } from 'vitest';
import { at } from '../../../spec/json.js';
import { onBench, stateLasts } from '../testing/bench.js';

describe('CopySnapshot', () => {
  it('makes a manual snapshot with the configuration, shards and tags of its source', () =>
    onBench({}, async ({ cluster, snapshot, ok, pass }) => {
      await cluster('shop', { Description: 'kept' });
      await snapshot('shop', 'first', { Tags: [{ Key: 'team', Value: 'db' }] });
      const copy = await ok('CopySnapshot', { SourceSnapshotName: 'FIRST', TargetSnapshotName: 'Second' });
      expect(copy['Snapshot']).toMatchObject({ Name: 'second', Source: 'manual', Status: 'creating' });
      expect(at(copy, '/Snapshot/ARN')).toMatch(/:snapshot\/second$/);
      pass(stateLasts);
      const [one, other] = await Promise.all(
        ['first', 'second'].map((SnapshotName) =>
          ok('DescribeSnapshots', { SnapshotName, ShowDetail: true }),
        ),
      );
      const configuration = '/Snapshots/0/ClusterConfiguration';
      expect(at(other, configuration)).toEqual(at(one, configuration));
      expect(await ok('ListTags', { ResourceArn: String(at(other, '/Snapshots/0/ARN')) })).toEqual({
        TagList: [{ Key: 'team', Value: 'db' }],
      });
    }));

  it('carries the tags of the request alone where it has some', () =>
    onBench({}, async ({ cluster, snapshot, ok }) => {
      await cluster('shop');
      await snapshot('shop', 'first', { Tags: [{ Key: 'team', Value: 'db' }] });
      const Tags = [{ Key: 'copy', Value: 'yes' }];
      const copy = await ok('CopySnapshot', {
        SourceSnapshotName: 'first',
        TargetSnapshotName: 'second',
        Tags,
      });
      expect(await ok('ListTags', { ResourceArn: String(at(copy, '/Snapshot/ARN')) })).toEqual({
        TagList: Tags,
      });
    }));

  it('makes a manual snapshot of an automatic one', () =>
    onBench({}, async ({ cluster, snapshot, ok, reference }) => {
      await cluster('shop');
      await snapshot('shop', 'first');
      const { snapshots } = reference.plane.state;
      for (const [name, kept] of snapshots) snapshots.set(name, { ...kept, source: 'automated' });
      const copy = await ok('CopySnapshot', { SourceSnapshotName: 'first', TargetSnapshotName: 'second' });
      expect(at(copy, '/Snapshot/Source')).toBe('manual');
    }));

  it('refuses a source that is not there or not ready, and a target that is', () =>
    onBench({}, async ({ cluster, ok, pass, fault }) => {
      await cluster('shop');
      const copy = { SourceSnapshotName: 'first', TargetSnapshotName: 'second' };
      expect(await fault('CopySnapshot', copy)).toBe('SnapshotNotFoundFault');
      await ok('CreateSnapshot', { ClusterName: 'shop', SnapshotName: 'first' });
      expect(await fault('CopySnapshot', copy)).toBe('InvalidSnapshotStateFault');
      pass(stateLasts);
      expect(await fault('CopySnapshot', { ...copy, TargetSnapshotName: 'First' })).toBe(
        'SnapshotAlreadyExistsFault',
      );
      expect(await fault('CopySnapshot', { ...copy, TargetSnapshotName: 'a--b' })).toBe(
        'InvalidParameterValueException',
      );
    }));
});
