import { describe, expect, it } from 'vitest';
import { findOfRun, sweep } from './sweep.js';
import { fakeTarget, fakeTime, fault, ok, tinyMemoryDb, type Behaviour } from './testing/fake-wire.js';

const prefix = 'mc1x2y';

/** A target with things of that run, of another run, and of somebody else. */
function targetWithLeftovers(bend: (right: Behaviour) => Behaviour = (right) => right, cluster?: string) {
  const db = tinyMemoryDb();
  for (const name of ['mc1x2y00000a', 'mc1x2y00000b', 'mc1x2z00000a', 'mc1x2y', 'mc1x2y-prod'])
    db.clusters.add(name);
  for (const Name of ['mc1x2y00010a', 'mc1x2z00010a', 'xmc1x2y00010a'])
    db.snapshots.set(Name, { Name, Status: 'available' });
  const target = fakeTarget(bend(db.behave), cluster);
  const { signal } = new AbortController();
  const settings = { target, prefix, time: fakeTime(), signal };
  return { settings, left: () => [...db.clusters, ...db.snapshots.keys()] };
}

const foreign = ['mc1x2z00000a', 'mc1x2y', 'mc1x2y-prod', 'mc1x2z00010a', 'xmc1x2y00010a'];

describe('a sweep', () => {
  it('removes all that has a name of the run, and nothing else', async () => {
    const { settings, left } = targetWithLeftovers();
    const { removed, leftovers, unseen } = await sweep(settings);
    expect(removed.map(({ kind, name }) => `${kind} ${String(name)}`)).toEqual([
      'snapshot mc1x2y00010a',
      'cluster mc1x2y00000a',
      'cluster mc1x2y00000b',
    ]);
    expect([leftovers, unseen]).toEqual([[], []]);
    expect(left()).toEqual(foreign);
  });

  it('removes nothing where it is only to look', async () => {
    const { settings, left } = targetWithLeftovers();
    const before = left();
    expect((await findOfRun(settings)).things).toHaveLength(3);
    expect(left()).toEqual(before);
  });

  it('leaves the cluster that the user gave', async () => {
    const { settings, left } = targetWithLeftovers(undefined, 'mc1x2y00000b');
    await sweep(settings);
    expect(left()).toContain('mc1x2y00000b');
    expect(left()).not.toContain('mc1x2y00000a');
  });

  it('tells what it could not remove', async () => {
    const { settings } = targetWithLeftovers(
      (right) => (operation, input) =>
        operation === 'DeleteCluster' ? fault('InvalidClusterStateFault') : right(operation, input),
    );
    expect((await sweep(settings)).leftovers).toEqual(
      ['mc1x2y00000a', 'mc1x2y00000b'].map((name) => ({
        kind: 'cluster',
        name,
        reason: 'DeleteCluster answered InvalidClusterStateFault',
      })),
    );
  });

  it('never says that nothing is there where it could not see', async () => {
    const { settings } = targetWithLeftovers(
      () => (operation) => (operation === 'DescribeClusters' ? fault('AccessDeniedException') : ok({})),
    );
    expect((await findOfRun(settings)).unseen).toEqual(['DescribeClusters answered AccessDeniedException']);
    expect((await sweep(settings)).unseen).toEqual(['DescribeClusters answered AccessDeniedException']);
  });

  it('ends at an interrupt', async () => {
    const { settings, left } = targetWithLeftovers();
    const before = left();
    const { unseen } = await sweep({ ...settings, signal: AbortSignal.abort() });
    expect(unseen).toHaveLength(2);
    expect(left()).toEqual(before);
  });
});
