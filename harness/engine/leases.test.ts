import { describe, expect, it } from 'vitest';
import { snapshotQuota } from '../../spec/quota.js';
import { absentCluster } from '../oracle/model-state.js';
import { ClusterRefused, SetupFailed, ShapeDeclined } from './case-aborted.js';
import { Leases, type ClusterMaker, type PooledCluster } from './leases.js';

function cluster(name: string, made = 0): PooledCluster {
  return {
    name,
    creation: [],
    known: { ...absentCluster, presence: 'present', snapshotsMade: { min: 0, max: made } },
    undeleted: new Set(),
    retired: false,
  };
}

/** Makes clusters called 1, 2, 3, and remembers which it retired. */
class Maker implements ClusterMaker {
  made = 0;
  readonly retired: string[] = [];

  async removeUnused(): Promise<boolean> {
    return false;
  }

  async make(): Promise<PooledCluster> {
    return cluster(String(++this.made));
  }

  async retire({ name }: PooledCluster): Promise<void> {
    this.retired.push(name);
  }
}

/** A maker whose creations fail with this error, as long as one is given. */
class FailingMaker extends Maker {
  tried = 0;

  constructor(private readonly failure: () => Error | undefined) {
    super();
  }

  override async make(): Promise<PooledCluster> {
    this.tried++;
    const failure = this.failure();
    if (failure !== undefined) throw failure;
    return super.make();
  }
}

/** What a promise has come to once everything that could run has run. */
async function soon<Value>(promise: Promise<Value>): Promise<Value | 'waiting'> {
  const later = new Promise<'waiting'>((resolve) => setImmediate(resolve, 'waiting'));
  return Promise.race([promise, later]);
}

function usedFor(lent: PooledCluster, snapshots: number): PooledCluster {
  lent.known = cluster(lent.name, snapshots).known;
  return lent;
}

describe('clusters of the pool', () => {
  it('are lent to one case at a time', async () => {
    const [leases, maker] = [new Leases(1), new Maker()];
    const first = await leases.acquire(maker);
    const second = leases.acquire(maker);
    expect(await soon(second)).toBe('waiting');
    leases.release(first);
    expect(await second).toBe(first);
    expect(maker.made).toBe(1);
  });

  it('are as many as cases run side by side, and are used again before another is made', async () => {
    const [leases, maker] = [new Leases(2), new Maker()];
    const lent = await Promise.all([leases.acquire(maker), leases.acquire(maker)]);
    expect(new Set(lent).size).toBe(2);
    expect(await soon(leases.acquire(maker))).toBe('waiting');
    const other = new Leases(2);
    other.release(await other.acquire(maker));
    await other.acquire(maker);
    expect(maker.made).toBe(3);
  });

  it('are retired while a case can still take five snapshots within the quota', async () => {
    const [leases, maker] = [new Leases(1), new Maker()];
    const first = await leases.acquire(maker);
    leases.release(usedFor(first, snapshotQuota - 6));
    expect(await leases.acquire(maker)).toBe(first);
    leases.release(usedFor(first, snapshotQuota - 5));
    expect(await leases.acquire(maker)).not.toBe(first);
    expect(maker.retired).toEqual([first.name]);
  });

  it('never meet their quota, however many cases use them and whether their snapshots surely were made', async () => {
    const [leases, maker] = [new Leases(3), new Maker()];
    let max = 0;
    for (let round = 0; round < 100; round++) {
      const lent = await leases.acquire(maker);
      const made = (lent.known.snapshotsMade?.max ?? 0) + 5;
      max = Math.max(max, made);
      leases.release(usedFor(lent, made));
    }
    expect(max).toBeLessThanOrEqual(snapshotQuota);
    expect(maker.made - maker.retired.length).toBeLessThanOrEqual(3);
  });

  it('are retired where the target says that the quota is met', async () => {
    const [leases, maker] = [new Leases(1), new Maker()];
    const first = await leases.acquire(maker);
    leases.quotaMet(first);
    leases.release(first);
    expect((await leases.acquire(maker)).name).toBe('2');
    expect(maker.retired).toEqual(['1']);
  });

  it('make room for another when one is retired', async () => {
    const [leases, maker] = [new Leases(1), new Maker()];
    for (let round = 1; round <= 3; round++) {
      const lent = await leases.acquire(maker);
      expect(lent.name).toBe(String(round));
      leases.quotaMet(lent);
      leases.release(lent);
    }
  });
});

describe('clusters that can not be made', () => {
  const refused = (): Error => new SetupFailed('no cluster today');

  it('are asked for three times, and not again', async () => {
    const [leases, maker] = [new Leases(4), new FailingMaker(refused)];
    for (let attempt = 0; attempt < 6; attempt++)
      await expect(leases.acquire(maker)).rejects.toThrow('no cluster today');
    expect(maker.tried).toBe(3);
  });

  it('are asked for again as long as there are not three failures in a row', async () => {
    let attempt = 0;
    const maker = new FailingMaker(() => (++attempt % 3 === 0 ? undefined : refused()));
    const leases = new Leases(100);
    for (let round = 0; round < 4; round++) {
      await expect(leases.acquire(maker)).rejects.toThrow(SetupFailed);
      await expect(leases.acquire(maker)).rejects.toThrow(SetupFailed);
      await leases.acquire(maker);
    }
    expect(maker.made).toBe(4);
  });

  it('leave no case waiting: each tries, or hears that no more is tried', async () => {
    const [leases, maker] = [new Leases(1), new FailingMaker(refused)];
    const all = Array.from({ length: 6 }, () => soon(leases.acquire(maker)));
    const failed = { status: 'rejected', reason: expect.any(SetupFailed) };
    expect(await Promise.allSettled(all)).toEqual(all.map(() => failed));
    expect(maker.tried).toBe(3);
  });

  it('do not count where the run was ended', async () => {
    const [leases, maker] = [new Leases(1), new FailingMaker(() => new Error('interrupted'))];
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(leases.acquire(maker)).rejects.toThrow('interrupted');
    expect(maker.tried).toBe(5);
  });
});

describe('a cluster that is given', () => {
  it('is the only one: none is made, and it is not retired for what was made of it', async () => {
    const given = cluster('mine', snapshotQuota);
    const [leases, maker] = [new Leases(4, given), new Maker()];
    expect(await leases.acquire(maker)).toBe(given);
    const next = leases.acquire(maker);
    expect(await soon(next)).toBe('waiting');
    leases.release(given);
    expect(await next).toBe(given);
    expect(maker).toMatchObject({ made: 0, retired: [] });
  });

  it('is not used any more once the target says that its quota is met', async () => {
    const given = cluster('mine');
    const [leases, maker] = [new Leases(1, given), new Maker()];
    const lent = await leases.acquire(maker);
    const waiting = [leases.acquire(maker), leases.acquire(maker)].map(soon);
    leases.quotaMet(lent);
    const message = 'The cluster "mine" met its snapshot quota. Give one with --cluster that has room.';
    await expect(leases.acquire(maker)).rejects.toThrow(message);
    leases.release(lent);
    for (const each of waiting) await expect(each).rejects.toThrow(message);
    await expect(leases.acquire(maker)).rejects.toThrow(SetupFailed);
    expect(maker).toMatchObject({ made: 0, retired: [] });
  });
});

describe('where the target has room for few clusters', () => {
  /** A target with room for so many, on which this many are that nobody uses. */
  class ScarceMaker extends Maker {
    readonly there = new Set<string>();

    constructor(
      private readonly room: number,
      private unused = 0,
    ) {
      super();
    }

    override async make(): Promise<PooledCluster> {
      return cluster((await this.create()).name);
    }

    readonly create = async (): Promise<{ readonly name: string }> => {
      await Promise.resolve();
      if (this.there.size + this.unused >= this.room) throw new ClusterRefused('Quota exceeded.');
      const name = String(++this.made);
      this.there.add(name);
      return { name };
    };

    override async retire(lent: PooledCluster): Promise<void> {
      await super.retire(lent);
      this.there.delete(lent.name);
    }

    override async removeUnused(): Promise<boolean> {
      if (this.unused === 0) return false;
      this.unused--;
      return true;
    }
  }

  it('cases share those there are', async () => {
    const [leases, maker] = [new Leases(8), new ScarceMaker(2)];
    const asked = Array.from({ length: 8 }, () => leases.acquire(maker));
    let used = 0;
    for (const each of asked) {
      const lent = await each;
      expect(maker.there.size).toBeLessThanOrEqual(2);
      used++;
      leases.release(lent);
    }
    expect([used, maker.made]).toEqual([8, 2]);
  });

  it('what nobody uses makes way', async () => {
    const [leases, maker] = [new Leases(8), new ScarceMaker(1, 1)];
    expect((await leases.acquire(maker)).name).toBe('1');
  });

  it("a cluster of the pool makes way for one of a case's own, and comes back", async () => {
    const [leases, maker] = [new Leases(8), new ScarceMaker(1)];
    const first = await leases.acquire(maker);
    const own = leases.createOwn(maker.create, maker, true);
    expect(await soon(own)).toBe('waiting');
    leases.release(first);
    const { name } = await own;
    expect([...maker.there]).toEqual([name]);
    const next = leases.acquire(maker);
    expect(await soon(next)).toBe('waiting');
    maker.there.delete(name);
    leases.released(name);
    expect((await next).name).toBe('3');
    expect(leases.isScarce).toBe(true);
  });

  it('a case does not wait for what it holds itself', async () => {
    const [leases, maker] = [new Leases(8), new ScarceMaker(1)];
    await leases.acquire(maker);
    await expect(leases.createOwn(maker.create, maker, false)).rejects.toThrow(
      'The target has room for 1 clusters of the run at a time, and the case needs one more.',
    );
    await expect(leases.acquire(maker, false)).rejects.toThrow(ShapeDeclined);
  });

  it("the refusal is told where none of the run's own is in the way", async () => {
    const [leases, maker] = [new Leases(8), new ScarceMaker(0)];
    await expect(leases.acquire(maker)).rejects.toThrow('Quota exceeded.');
    await expect(leases.createOwn(maker.create, maker, true)).rejects.toThrow('Quota exceeded.');
    expect(leases.isScarce).toBe(false);
  });
});
