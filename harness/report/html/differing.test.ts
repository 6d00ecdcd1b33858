import { expect, it } from 'vitest';
import { differing } from './differing.js';

it('finds the deepest places that differ', () => {
  const one = { a: 1, b: { c: [1, 2], d: 'x' } };
  const other = { a: 1, b: { c: [1, 3], e: null } };
  expect(differing(one, other)).toEqual([
    { pointer: '/b/c/1', one: 2, other: 3 },
    { pointer: '/b/d', one: 'x', other: undefined },
    { pointer: '/b/e', one: undefined, other: null },
  ]);
});

it('finds none between equal values, and the whole where the types differ', () => {
  expect(differing({ a: [] }, { a: [] })).toEqual([]);
  expect(differing({ a: [] }, { a: {} })).toEqual([{ pointer: '/a', one: [], other: {} }]);
});
