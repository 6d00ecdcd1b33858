import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from './width.js';
import { labelled, wrap } from './wrap.js';

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/\s/g, '_'));

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three four five six', 20)).toEqual(['one two three four', 'five six']);
  });

  it('breaks a long pointer behind a slash', () => {
    expect(wrap('/Snapshot/ClusterConfiguration/Shards', 32)).toEqual([
      '/Snapshot/ClusterConfiguration/',
      'Shards',
    ]);
  });

  it('keeps an address whole', () => {
    const address = 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateSnapshot.html';
    expect(wrap(`see ${address}`, 30)).toEqual(['see', address]);
  });

  it('counts cells, not characters', () => {
    expect(wrap('快照'.repeat(6), 20).map(widthOf)).toEqual([20, 4]);
  });

  it('fits every line and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 20, max: 120 }), (words, cells) => {
        const lines = wrap(words.join(' '), cells);
        expect(lines.every((line) => widthOf(line) <= cells)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });

  it('hangs further lines under the first', () => {
    expect(labelled('actual', 10, 'one two three four five', 30)).toEqual([
      'actual    one two three four',
      '          five',
    ]);
  });
});
