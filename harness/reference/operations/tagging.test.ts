import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../spec/json.js';
import { onBench } from '../testing/bench.js';

const clusterArn = 'arn:aws:memorydb:us-east-1:123456789012:cluster/shop';
const arn = 'arn:aws:memorydb:us-east-1:123456789012:snapshot/nightly';
const asked = { ClusterName: 'shop', SnapshotName: 'nightly' };
const team = { Key: 'team', Value: 'db' };

function many(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, n) => ({ Key: `key-${n}`, Value: '' }));
}

describe('Tags of a snapshot', () => {
  it.each([
    ["the cluster's where the request has none", {}, [team]],
    ["the cluster's where they are null", { Tags: null }, [team]],
    ['those of the request alone', { Tags: [{ Key: 'own', Value: '1' }] }, [{ Key: 'own', Value: '1' }]],
    ['none where the list is empty', { Tags: [] }, []],
    ['an empty value for one that is null', { Tags: [{ Key: 'k', Value: null }] }, [{ Key: 'k', Value: '' }]],
    ['an empty value for one left out', { Tags: [{ Key: 'k' }] }, [{ Key: 'k', Value: '' }]],
    [
      'keys that differ in case alone',
      { Tags: [team, { Key: 'Team', Value: 'x' }] },
      [team, { Key: 'Team', Value: 'x' }],
    ],
    [
      'a key named __proto__',
      { Tags: [{ Key: '__proto__', Value: 'x' }] },
      [{ Key: '__proto__', Value: 'x' }],
    ],
    [
      'brackets by the hundred',
      { Tags: [{ Key: '[', Value: '{['.repeat(128) }] },
      [{ Key: '[', Value: '{['.repeat(128) }],
    ],
    [
      '256 characters beyond the BMP',
      { Tags: [{ Key: '😀'.repeat(128), Value: '😀'.repeat(256) }] },
      [{ Key: '😀'.repeat(128), Value: '😀'.repeat(256) }],
    ],
  ])('are %s', (_, members: JsonObject, expected) =>
    onBench({}, async ({ cluster, snapshot, ok }) => {
      await cluster('shop', { Tags: [team] });
      await snapshot('shop', 'nightly', members);
      expect(await ok('ListTags', { ResourceArn: arn })).toEqual({ TagList: expected });
    }),
  );

  it.each([
    ['no key', [{ Value: 'x' }], 'InvalidParameterValueException'],
    ['a null key', [{ Key: null }], 'InvalidParameterValueException'],
    ['an empty key', [{ Key: '' }], 'InvalidParameterValueException'],
    ['a long key', [{ Key: 'k'.repeat(129) }], 'InvalidParameterValueException'],
    ['a long value', [{ Key: 'k', Value: 'v'.repeat(257) }], 'InvalidParameterValueException'],
    ['a reserved key', [{ Key: 'aws:x', Value: '' }], 'InvalidParameterValueException'],
    ['one key twice', [team, team], 'InvalidParameterValueException'],
    ['51 tags', many(51), 'TagQuotaPerResourceExceeded'],
    ['201 tags', many(201), 'InvalidParameterValueException'],
    ['a null item', [null], 'SerializationException'],
    ['a list of texts', ['team'], 'SerializationException'],
    ['no list', { Key: 'k' }, 'SerializationException'],
    ['a value that is a number', [{ Key: 'k', Value: 1 }], 'SerializationException'],
  ])('can not have %s', (_, Tags, expected) =>
    onBench({}, async ({ cluster, fault, reference }) => {
      await cluster('shop');
      expect(await fault('CreateSnapshot', { ...asked, Tags })).toBe(expected);
      expect(reference.plane.state.snapshots.size).toBe(0);
    }),
  );

  it('are not the ones a cluster gets later', () =>
    onBench({}, async ({ cluster, snapshot, ok }) => {
      await cluster('shop', { Tags: [team] });
      await snapshot('shop', 'nightly');
      await ok('TagResource', { ResourceArn: clusterArn, Tags: [{ Key: 'late', Value: '' }] });
      expect(await ok('ListTags', { ResourceArn: arn })).toEqual({ TagList: [team] });
    }));

  it('go with it', () =>
    onBench({ durations: { snapshotDeleting: 0 } }, async ({ cluster, snapshot, ok, fault }) => {
      await cluster('shop');
      await snapshot('shop', 'nightly', { Tags: [team] });
      await ok('DeleteSnapshot', { SnapshotName: 'nightly' });
      expect(await fault('ListTags', { ResourceArn: arn })).toBe('SnapshotNotFoundFault');
      await snapshot('shop', 'nightly');
      expect(await ok('ListTags', { ResourceArn: arn })).toEqual({ TagList: [] });
    }));
});

describe('TagResource and UntagResource', () => {
  it('answer all the tags there are then', () =>
    onBench({}, async ({ cluster, snapshot, ok }) => {
      await cluster('shop');
      await snapshot('shop', 'nightly', { Tags: [team] });
      const Tags = [
        { Key: 'team', Value: 'other' },
        { Key: 'new', Value: '' },
      ];
      expect(await ok('TagResource', { ResourceArn: arn, Tags })).toEqual({ TagList: Tags });
      const left = await ok('UntagResource', { ResourceArn: arn, TagKeys: ['team', 'absent'] });
      expect(left).toEqual({ TagList: [{ Key: 'new', Value: '' }] });
      expect(await ok('ListTags', { ResourceArn: arn })).toEqual(left);
    }));

  it('keep to 50 tags a resource, those it has counted', () =>
    onBench({}, async ({ cluster, snapshot, fault, ok }) => {
      await cluster('shop');
      await snapshot('shop', 'nightly', { Tags: many(50) });
      const more = { ResourceArn: arn, Tags: [team] };
      expect(await fault('TagResource', more)).toBe('TagQuotaPerResourceExceeded');
      await ok('UntagResource', { ResourceArn: arn, TagKeys: ['key-7'] });
      await ok('TagResource', more);
    }));

  it('refuse what names no resource', () =>
    onBench({}, async ({ fault }) => {
      expect(await fault('ListTags', { ResourceArn: 'nightly' })).toBe('InvalidARNFault');
      expect(await fault('ListTags', { ResourceArn: arn })).toBe('SnapshotNotFoundFault');
      expect(await fault('ListTags', { ResourceArn: clusterArn })).toBe('ClusterNotFoundFault');
      expect(await fault('ListTags', {})).toBe('InvalidParameterValueException');
    }));

  it('must be told which tags', () =>
    onBench({}, async ({ cluster, fault }) => {
      await cluster('shop');
      expect(await fault('TagResource', { ResourceArn: clusterArn })).toBe('InvalidParameterValueException');
      expect(await fault('UntagResource', { ResourceArn: clusterArn })).toBe(
        'InvalidParameterValueException',
      );
    }));
});
