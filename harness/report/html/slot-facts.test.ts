import { expect, it } from 'vitest';
import { slotFacts } from './slot-facts.js';

const range = (start: number, end: number) => ({ start, end, text: `${start}-${end}`, shard: 0 });

it('finds nothing wrong in ranges that cover each slot once', () => {
  expect(slotFacts([range(8000, 16383), range(0, 7999)])).toEqual({ overlaps: [], gaps: [], outside: [] });
});

it('finds gaps at the start, between, and at the end', () => {
  const { gaps } = slotFacts([range(10, 20), range(30, 40)]);
  expect(gaps).toEqual([
    { start: 0, end: 9 },
    { start: 21, end: 29 },
    { start: 41, end: 16383 },
  ]);
});

it('finds overlaps, also of a range inside another', () => {
  const { overlaps } = slotFacts([range(0, 100), range(50, 60), range(90, 16383)]);
  expect(overlaps).toEqual([
    { start: 50, end: 60 },
    { start: 90, end: 100 },
  ]);
});

it('finds what passes the last slot', () => {
  expect(slotFacts([range(0, 16384)]).outside).toEqual([{ start: 16384, end: 16384 }]);
  expect(slotFacts([range(0, 16383), range(20000, 30000)]).outside).toEqual([{ start: 20000, end: 30000 }]);
});
