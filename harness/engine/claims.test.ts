import { describe, expect, it } from 'vitest';
import { Claims } from './claims.js';

/** Lets everything run that can. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Cases that ask for a name in turn, and the order in which they got it. */
function queue(claims: Claims, names: readonly string[]): number[] {
  const order: number[] = [];
  names.forEach((name, at) => void claims.take(name).then(() => order.push(at)));
  return order;
}

describe('a claimed name', () => {
  it('belongs to one case at a time, in the order in which they asked', async () => {
    const claims = new Claims();
    const order = queue(claims, ['a', 'a', 'a']);
    for (const expected of [[0], [0, 1], [0, 1, 2]]) {
      await settled();
      expect(order).toEqual(expected);
      claims.free('a');
    }
  });

  it('is the same name in upper and in lower case', async () => {
    const claims = new Claims();
    const order = queue(claims, ['a', 'A']);
    await settled();
    expect(order).toEqual([0]);
    claims.free('A');
    await settled();
    expect(order).toEqual([0, 1]);
  });

  it('does not keep another waiting', async () => {
    const order = queue(new Claims(), ['a', 'b', 'ab']);
    await settled();
    expect(order).toEqual([0, 1, 2]);
  });

  it('can be taken again once it was given back', async () => {
    const claims = new Claims();
    for (let round = 0; round < 3; round++) {
      const order = queue(claims, ['a', 'a']);
      await settled();
      expect(order).toEqual([0]);
      claims.free('a');
      await settled();
      expect(order).toEqual([0, 1]);
      claims.free('a');
    }
  });

  it('is free where it is given back without a claim', async () => {
    const claims = new Claims();
    claims.free('a');
    const order = queue(claims, ['a', 'a']);
    await settled();
    expect(order).toEqual([0]);
  });
});
