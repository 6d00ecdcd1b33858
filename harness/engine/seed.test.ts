import { expect, it } from 'vitest';
import { derive } from './seed.js';

it('a derived seed depends on the seed and on each of the words, and on where one word ends', () => {
  const all = [derive(1), derive(2), derive(1, 'a'), derive(1, 'b'), derive(1, 'a', 'b'), derive(1, 'ab')];
  expect(new Set(all).size).toBe(all.length);
  expect(derive(1, 'a', 'b')).toBe(derive(1, 'a', 'b'));
});

it('a derived seed is a signed number of 32 bits, the same in every version of the suite', () => {
  expect(derive(1, 'creation', 'any')).toBe(-1_446_644_203);
});
