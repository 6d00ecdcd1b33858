import { expect, it } from 'vitest';
import { clipped, padded, startFitting, widthOf } from './width.js';

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

it.each([
  ['abc', 3],
  ['e\u0301', 1],
  ['\u4e2d\u6587', 4],
  ['\u2764\ufe0f', 2],
  [family, 2],
  ['', 0],
])('%s takes %i cells', (text, cells) => {
  expect(widthOf(text)).toBe(cells);
});

it('cuts nothing that is seen as one character', () => {
  expect(startFitting(`a${family}b`, 2)).toBe('a');
  expect(startFitting(`a${family}b`, 3)).toBe(`a${family}`);
  expect(clipped(`${family}${family}`, 3)).toBe(`${family}\u2026`);
  expect(padded(family, 4)).toBe(`${family}  `);
});
