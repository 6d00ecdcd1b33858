import { describe, expect, it } from 'vitest';
import { at, isAnythingAt, valuesAt } from './json.js';
import { objectWith } from './pointer.js';

describe('the least object with a value at a pointer', () => {
  it.each([
    ['/SnapshotName', { SnapshotName: 5 }],
    ['/a/b', { a: { b: 5 } }],
    ['/a~1b/c~0d', { 'a/b': { 'c~d': 5 } }],
  ])('%s', (pointer, object) => {
    expect(objectWith(pointer, 5)).toEqual(object);
    expect(at(objectWith(pointer, 5), pointer)).toBe(5);
  });

  it('is none for the whole value', () => {
    expect(() => objectWith('', 5)).toThrow(RangeError);
  });
});

describe('all values at a pointer', () => {
  const value = { list: [{ a: 1 }, { b: 2 }, { a: null }], one: { a: 3 } };

  it.each([
    ['', [['', value]]],
    ['/one/a', [['/one/a', 3]]],
    ['/none', []],
    ['/one/*', []],
    [
      '/list/*/a',
      [
        ['/list/0/a', 1],
        ['/list/2/a', null],
      ],
    ],
  ] as const)('%s', (pointer, found) => {
    expect(valuesAt(value, pointer)).toEqual(found.map(([place, each]) => ({ pointer: place, value: each })));
  });

  it('are none where nothing is there', () => {
    expect(valuesAt(undefined, '')).toEqual([]);
  });
});

describe('whether anything is at a pointer', () => {
  const value = { list: [{ a: null }, 5, { a: 0 }], none: null, 'a/b': false };

  it.each([
    ['', true],
    ['/list/*/a', true],
    ['/list/2/a', true],
    ['/list/0/a', false],
    ['/list/*/b', false],
    ['/none', false],
    ['/none/*', false],
    ['/a~1b', true],
    ['/toString', false],
  ])('%s', (pointer, is) => {
    expect(isAnythingAt(value, pointer)).toBe(is);
  });
});
