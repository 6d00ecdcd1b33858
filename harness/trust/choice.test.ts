import { describe, expect, it } from 'vitest';
import { chosenBy, toolCommand, withSeeds, type Choice } from './choice.js';
import { seedsOf, seedsText, type Seeds } from './seeds.js';

function parsed(...args: string[]): Choice & { readonly seeds: Seeds } {
  return withSeeds(toolCommand('mutants', 'mutants')).parse(args, { from: 'user' }).opts();
}

describe('the options of a tool', () => {
  it('choose everything at seed 1 unless told otherwise', () => {
    const options = parsed();
    expect(options.seeds).toEqual([1]);
    expect(chosenBy(options)('tags-lost')).toBe(true);
  });

  it('choose by patterns', () => {
    const isChosen = chosenBy(parsed('--only', 'tags-*', 'copy-snapshot.*'));
    expect(['tags-lost', 'copy-snapshot.tags-lost', 'names-cut'].map(isChosen)).toEqual([true, true, false]);
  });
});

describe('seeds', () => {
  it.each<readonly [string, readonly number[], string]>([
    ['1', [1], 'seed 1'],
    ['4', [1, 2, 3, 4], 'seeds 1-4'],
    ['5-7', [5, 6, 7], 'seeds 5-7'],
    ['7-7', [7], 'seed 7'],
  ])('of %s', (text, seeds, words) => {
    expect(seedsOf(text)).toEqual(seeds);
    expect(seedsText(seeds)).toBe(words);
  });

  it.each(['', '0', '-3', '5-', '7-5', 'x', '1.5', '1e9'])('are not told by "%s"', (text) => {
    expect(() => seedsOf(text)).toThrow('range');
  });

  it('that are no range are told one by one', () => {
    expect(seedsText([3, 7, 8])).toBe('seeds 3, 7, 8');
  });
});
