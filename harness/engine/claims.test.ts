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
      claims.free('a', 0);
    }
  });

  it('is the same name in upper and in lower case', async () => {
    const claims = new Claims();
    const order = queue(claims, ['a', 'A']);
    await settled();
    expect(order).toEqual([0]);
    claims.free('A', 0);
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
      claims.free('a', 0);
      await settled();
      expect(order).toEqual([0, 1]);
      claims.free('a', 0);
    }
  });

  it('tells whoever takes it when it was last given back', async () => {
    const claims = new Claims();
    expect(await claims.take('a')).toBe(-Infinity);
    claims.free('A', 70);
    expect(await claims.take('a')).toBe(70);
    expect(await claims.take('b')).toBe(-Infinity);
  });

  it('is free where it is given back without a claim', async () => {
    const claims = new Claims();
    claims.free('a', 0);
    const order = queue(claims, ['a', 'a']);
    await settled();
    expect(order).toEqual([0]);
  });
});
