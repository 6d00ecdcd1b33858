import { describe, expect, it } from 'vitest';
import { AlwaysBusy } from './always-busy.js';

describe('a place at which a target was too busy', () => {
  const noted = (...words: readonly (readonly [string, boolean])[]): AlwaysBusy<string> => {
    const places = new AlwaysBusy<string>();
    for (const [key, isBusy] of words) places.note(key, key.toUpperCase(), isBusy);
    return places;
  };

  it('was always so unless it was answered there, before or after', () => {
    const places = noted(['a', true], ['b', true], ['b', false], ['c', false], ['c', true], ['a', true]);
    expect(places.all).toEqual(['A']);
    expect(places.answered).toEqual(['B', 'C']);
  });

  it('is counted while no answer came', () => {
    const places = noted(['a', true], ['a', true], ['b', true], ['b', false]);
    expect([places.timesAt('a'), places.timesAt('b'), places.timesAt('c')]).toEqual([2, 0, 0]);
  });
});
