import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob } from './glob.js';

describe('a glob', () => {
  it.each([
    ['tags.inherited', 'tags.inherited'],
    ['*', ''],
    ['tags.*', 'tags.inherited'],
    ['*.inherited', 'tags.inherited'],
    ['t*g*d', 'tags.inherited'],
    ['a**b', 'ab'],
  ])('%s matches %s', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(true);
  });

  it.each([
    ['tags', 'tags.inherited'],
    ['', 'a'],
    ['tags.*', 'tagsXinherited'],
    ['ab*ba', 'aba'],
    ['*a*a', 'a'],
    ['t*x*d', 'tags.inherited'],
  ])('%s does not match %s', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(false);
  });

  it('matches what its parts were put together to, whatever stands between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[ab.]*$/), { minLength: 1 }),
        fc.string(),
        (parts, between) => {
          expect(matchesGlob(parts.join('*'), parts.join(between))).toBe(true);
        },
      ),
    );
  });

  it('agrees with a regular expression', () => {
    const pattern = fc.stringMatching(/^[ab*]{0,6}$/);
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[ab]{0,6}$/), (glob, text) => {
        expect(matchesGlob(glob, text)).toBe(new RegExp(`^${glob.replaceAll('*', '.*')}$`).test(text));
      }),
    );
  });

  it('takes no time that grows with its stars', () => {
    expect(matchesGlob(`${'*a'.repeat(5_000)}b`, 'a'.repeat(50_000))).toBe(false);
  });
});
