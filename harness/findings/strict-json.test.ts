import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../spec/json.js';
import { mayBeOdd, odditiesOf } from './strict-json.js';

/** What a strict reader finds, and whether a glance would have sent it there. */
function read(text: string) {
  const value: Json = JSON.parse(text);
  const found = odditiesOf(text).map(({ kind, pointer }) => `${kind} ${pointer}`);
  return { found, mayBeOdd: mayBeOdd(text, value) };
}

describe('a strict reader of JSON', () => {
  it.each([
    ['{"a":1,"a":2}', 'member twice /a'],
    ['{"a":{"b":[{"c":null,"c" : true}]}}', 'member twice /a/b/0/c'],
    [String.raw`{"a":1,"\u0061":2}`, 'member twice /a'],
    ['{"Port":6379.0}', 'integer with a fraction or an exponent /Port'],
    ['{"Port":1e0}', 'integer with a fraction or an exponent /Port'],
    [String.raw`{"a":"\ud800"}`, 'lone surrogate /a'],
  ])('finds what is odd in %s', (text, oddity) => {
    expect(read(text)).toEqual({ found: [oddity], mayBeOdd: true });
  });

  it.each([
    '{"a":{"a":1},"b":{"a":"a\\":1"}}',
    '{"a":"1.0","Port":-7,"SnapshotCreationTime":1.5}',
    String.raw`{"a":"\ud83d\ude00"}`,
    '{}',
  ])('finds nothing in %s', (text) => expect(read(text).found).toEqual([]));

  it('finds nothing in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: 'grapheme' }),
        fc.constantFrom(undefined, 1, '\t'),
        (value, by) => {
          expect(odditiesOf(JSON.stringify(value, null, by))).toEqual([]);
        },
      ),
    );
  });
});
