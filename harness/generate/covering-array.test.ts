import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveringArray, pairsOf } from './covering-array.js';

/** Every pair of levels that there is. */
function wanted(sizes: readonly number[]): number {
  return sizes.reduce(
    (sum, size, at) => sum + sizes.slice(at + 1).reduce((inner, other) => inner + size * other, 0),
    0,
  );
}

describe('a covering array', () => {
  it('has each pair of levels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 9 }), (sizes) => {
        const rows = coveringArray(sizes);
        expect(new Set(rows.flatMap(pairsOf)).size).toBe(wanted(sizes));
        expect(rows.every((row) => row.every((level, at) => level < (sizes[at] ?? 0)))).toBe(true);
      }),
    );
  });

  // The best sizes known are 9, 16, 6, 15 and 21; a greedy array is somewhat larger.
  it.each([
    [3, 4, 12],
    [4, 4, 22],
    [2, 10, 10],
    [3, 13, 22],
    [4, 8, 32],
  ])('of %i levels in %i dimensions has at most %i rows', (levels, dimensions, most) => {
    const rows = coveringArray(Array.from({ length: dimensions }, () => levels));
    expect(rows.length).toBeGreaterThanOrEqual(levels ** 2);
    expect(rows.length).toBeLessThanOrEqual(most);
  });

  it('is the same each time', () => {
    expect(coveringArray([3, 2, 4])).toEqual(coveringArray([3, 2, 4]));
  });
});
