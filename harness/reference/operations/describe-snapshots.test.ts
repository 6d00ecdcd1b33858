import { describe, expect, it } from 'vitest';
import { at, type Json, type JsonObject } from '../../../spec/json.js';
import { onBench, type Bench } from '../testing/bench.js';

function namesIn(body: JsonObject): (Json | undefined)[] {
  const { Snapshots: list } = body;
  return Array.isArray(list) ? list.map((_, index) => at(body, `/Snapshots/${index}/Name`)) : [];
}

/** Two clusters, three snapshots of the first and one of the second, and an automatic one. */
async function stock({ cluster, snapshot, reference }: Bench): Promise<void> {
  await cluster('shop');
  await cluster('till');
  for (const name of ['a', 'b', 'c']) await snapshot('shop', name);
  await snapshot('till', 'd');
  const { snapshots } = reference.plane.state;
  const like = snapshots.get('a');
  if (like === undefined) throw new Error('There is no snapshot to make another from.');
  const name = 'automatic.shop-2021-03-27-03-15';
  snapshots.set(name, { ...like, name, source: 'automated' });
}

describe('DescribeSnapshots', () => {
  it.each([
    [{}, ['a', 'automatic.shop-2021-03-27-03-15', 'b', 'c', 'd']],
    [{ ClusterName: 'SHOP' }, ['a', 'automatic.shop-2021-03-27-03-15', 'b', 'c']],
    [{ ClusterName: 'nowhere' }, []],
    [{ SnapshotName: 'B' }, ['b']],
    [{ ClusterName: 'shop', SnapshotName: 'b' }, ['b']],
    [{ ClusterName: 'till', SnapshotName: 'b' }, []],
    [{ Source: 'system' }, ['automatic.shop-2021-03-27-03-15']],
    [{ Source: 'user', ClusterName: 'shop' }, ['a', 'b', 'c']],
    [{ SnapshotName: 'automatic.shop-2021-03-27-03-15' }, ['automatic.shop-2021-03-27-03-15']],
    [
      { ClusterName: null, SnapshotName: null, MaxResults: null },
      ['a', 'automatic.shop-2021-03-27-03-15', 'b', 'c', 'd'],
    ],
  ])('lists by %j', (input: JsonObject, expected) =>
    onBench({}, async (bench) => {
      await stock(bench);
      expect(namesIn(await bench.ok('DescribeSnapshots', input))).toEqual(expected);
    }),
  );

  it('says where an automatic snapshot comes from by another word than the filter', () =>
    onBench({}, async (bench) => {
      await stock(bench);
      const body = await bench.ok('DescribeSnapshots', { Source: 'system' });
      expect(at(body, '/Snapshots/0/Source')).toBe('automated');
    }));

  it('refuses an unknown name, source, page size and token', () =>
    onBench({}, async ({ fault }) => {
      expect(await fault('DescribeSnapshots', { SnapshotName: 'no.such' })).toBe('SnapshotNotFoundFault');
      for (const input of [{ Source: 'manual' }, { MaxResults: 0 }, { MaxResults: 51 }, { NextToken: 'b' }])
        expect(await fault('DescribeSnapshots', input)).toBe('InvalidParameterValueException');
    }));

  it('pages without losing or repeating any, though some go meanwhile', () =>
    onBench({ durations: { snapshotDeleting: 0 } }, async (bench) => {
      await stock(bench);
      const first = await bench.ok('DescribeSnapshots', { MaxResults: 2, Source: 'user' });
      await bench.ok('DeleteSnapshot', { SnapshotName: 'a' });
      const second = await bench.ok('DescribeSnapshots', {
        MaxResults: 2,
        Source: 'user',
        NextToken: first['NextToken'] ?? null,
      });
      expect([namesIn(first), namesIn(second)]).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
      expect(second).not.toHaveProperty('NextToken');
    }));

  it('gives 50 a page unless told', () =>
    onBench({ policy: { snapshotQuota: Infinity } }, async ({ cluster, snapshot, ok }) => {
      await cluster('shop');
      for (let n = 0; n < 51; n += 1) await snapshot('shop', `s${String(n).padStart(2, '0')}`);
      const first = await ok('DescribeSnapshots', {});
      expect(namesIn(first)).toHaveLength(50);
      const second = await ok('DescribeSnapshots', { NextToken: first['NextToken'] ?? null });
      expect(namesIn(second)).toEqual(['s50']);
    }));

  it('shows shards with ShowDetail only', () =>
    onBench({}, async (bench) => {
      await stock(bench);
      const shards = '/Snapshots/0/ClusterConfiguration/Shards';
      const terse = await bench.ok('DescribeSnapshots', { SnapshotName: 'a' });
      const detailed = await bench.ok('DescribeSnapshots', { SnapshotName: 'a', ShowDetail: true });
      expect(at(terse, shards)).toBeUndefined();
      expect(at(detailed, `${shards}/0/Name`)).toBe('0001');
    }));
});
