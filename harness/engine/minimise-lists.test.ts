import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type Json } from '../../spec/json.js';
import { minimiseLists } from './minimise-lists.js';

const items = (value: Json): readonly Json[] =>
  isObject(value) && Array.isArray(value['items']) ? value['items'] : [];

describe('thinning', () => {
  it('leaves just what is needed, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 60 }),
        fc.infiniteStream(fc.boolean()),
        async (all, picks) => {
          const needed = all.filter(() => picks.next().value === true);
          const left = await minimiseLists({ items: all, other: 'kept' }, async (thinner) =>
            needed.every((item) => items(thinner).includes(item)),
          );
          expect(left).toEqual({ items: needed, other: 'kept' });
        },
      ),
    );
  });

  it('asks seldom where most can go', async () => {
    let asked = 0;
    const all = Array.from({ length: 200 }, (_, index) => index);
    const left = await minimiseLists({ items: all }, async (thinner) => {
      asked++;
      return items(thinner).length >= 9;
    });
    expect(items(left)).toHaveLength(9);
    expect(asked).toBeLessThan(60);
  });

  it('knows what is a list itself or has none, and odd names of members', async () => {
    expect(await minimiseLists('text', async () => true)).toBe('text');
    expect(await minimiseLists([1, 2, 3], async (thinner) => JSON.stringify(thinner).includes('2'))).toEqual([
      2,
    ]);
    expect(await minimiseLists({ 'a/b~': [1, 2] }, async () => true)).toEqual({ 'a/b~': [] });
  });
});
