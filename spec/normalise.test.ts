import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.js';

describe('normalise', () => {
  it('drops null members at any depth', () => {
    expect(normalise({ a: null, b: { c: null, d: 1 } })).toEqual({ b: { d: 1 } });
  });

  it('keeps null items of lists, and drops null members of their objects', () => {
    expect(normalise([null, { Key: null, Value: '' }])).toEqual([null, { Value: '' }]);
  });

  it('keeps every other value', () => {
    const value = { zero: 0, empty: '', no: false, list: [], object: {} };
    expect(normalise(value)).toEqual(value);
    expect(normalise(null)).toBeNull();
  });

  it('keeps a member called __proto__ as a member', () => {
    const value = normalise(JSON.parse('{"__proto__":{"a":1}}'));
    expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1}}');
  });
});
