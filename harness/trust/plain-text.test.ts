import { describe, expect, it } from 'vitest';
import { nasty } from '../../fixtures/hostile/nasty.js';
import { sanitise } from '../report/sanitise.js';
import { faultsOfText } from './plain-text.js';

describe('text for a terminal', () => {
  it.each(['\u001b[31m', '\u009b2J', '\u0007', '\u202e', '\r', '\u200b'])(
    'is not plain with %j in it',
    (bad) => {
      expect(faultsOfText(`a line\nwith ${bad}`)).toHaveLength(1);
    },
  );

  it.each(['::error::x', 'a\n::add-mask::x', 'a\n  ##[group]x', 'a ##vso[task]x'])(
    'is not plain with %j',
    (bad) => {
      expect(faultsOfText(bad)).toHaveLength(1);
    },
  );

  it('is plain where it is prose, whatever its script', () => {
    expect(faultsOfText('Shard 1: 0-16383 → ok, a::b, ключ, 日本語, 😀\n')).toEqual([]);
  });

  it('is plain once it was made so, whatever it was', () => {
    expect(faultsOfText(nasty)).toHaveLength(2);
    expect(faultsOfText(sanitise(nasty, 10_000))).toEqual([]);
  });
});
