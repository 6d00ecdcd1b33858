import { describe, expect, it } from 'vitest';
import { inPool } from './pool.js';

const numbers = Array.from({ length: 10 }, (_, index) => index);

/** Works on items, each ending when it is let go, and remembers how many were under way at once. */
function workshop() {
  const started: number[] = [];
  const release: (() => void)[] = [];
  const work = async (item: number): Promise<void> => {
    started.push(item);
    await new Promise<void>((resolve) => release.push(resolve));
  };
  return { started, release, work };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('a pool', () => {
  it('starts items in order, as many at once as it may, the next when one has ended', async () => {
    const { started, release, work } = workshop();
    const end = inPool(numbers, 3, work);
    await settled();
    expect(started).toEqual([0, 1, 2]);
    release.pop()?.();
    await settled();
    expect(started).toEqual([0, 1, 2, 3]);
    while (release.length > 0) {
      release.shift()?.();
      await settled();
    }
    await end;
    expect(started).toEqual(numbers);
  });

  it('ends when all items have ended, and not before', async () => {
    const { release, work } = workshop();
    let hasEnded = false;
    const end = inPool([1, 2], 5, work).then(() => (hasEnded = true));
    await settled();
    release.shift()?.();
    await settled();
    expect(hasEnded).toBe(false);
    release.shift()?.();
    await end;
  });

  it('fails as its work fails', async () => {
    const work = async (item: number): Promise<void> => {
      if (item === 4) throw new Error('the fourth');
    };
    await expect(inPool(numbers, 2, work)).rejects.toThrow('the fourth');
  });

  it('has nothing to do without items', async () => {
    await inPool([], 3, async () => expect.unreachable());
  });
});
