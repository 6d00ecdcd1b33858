import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSource, runPrefix } from './names.js';

/** The pattern of a cluster's name, which is the narrower one. */
const namePattern = /^[a-z](-?[a-z0-9])*$/;

describe('the prefix of a run', () => {
  it("is mc and four characters of the run's own", () => {
    expect(runPrefix(0)).toBe('mc0000');
    expect(runPrefix(35)).toBe('mc000z');
    expect(runPrefix(36 ** 4 - 1)).toBe('mczzzz');
    // A run id that is too large for four characters starts again from the smallest.
    expect(runPrefix(36 ** 4)).toBe('mc0000');
  });
});

describe('fresh names', () => {
  it('are never the same in a run, whichever execution asks', () => {
    const names = Array.from({ length: 50 }, (_, execution) => {
      const fresh = nameSource('mc0000', execution);
      return Array.from({ length: 40 }, (__, count) => fresh(12 + (count % 3)));
    }).flat();
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2_000);
    // They differ in their first twelve characters: what fills a longer name up is always the same.
    expect(new Set(names.map((name) => name.slice(0, 12))).size).toBe(2_000);
  });

  it("begin with the prefix, keep to the pattern of a cluster's name, and are as long as was asked", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 36 ** 4 - 1 }),
        fc.nat({ max: 36 ** 4 - 1 }),
        fc.integer({ min: 12, max: 255 }),
        (runId, execution, length) => {
          const fresh = nameSource(runPrefix(runId), execution);
          for (const name of [fresh(length), fresh(length)]) {
            expect(name).toHaveLength(length);
            expect(name).toMatch(namePattern);
            expect(name.startsWith(runPrefix(runId))).toBe(true);
          }
          expect(fresh()).toHaveLength(12);
        },
      ),
    );
  });

  it('say which execution made them, and in what order', () => {
    const fresh = nameSource('mcabcd', 37);
    expect([fresh(), fresh(14)]).toEqual(['mcabcd001100', 'mcabcd001101xx']);
  });

  it('cannot be shorter than what makes them unique', () => {
    expect(() => nameSource('mc0000', 0)(11)).toThrow('at least 12 characters, not 11');
  });
});
