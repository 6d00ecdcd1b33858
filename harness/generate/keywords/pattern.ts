import fc from 'fast-check';
import { nearMisses, oddCharacters, stringClasses } from '../alphabet.js';
import type { Bounds } from '../bounds.js';
import { defineKeyword, isText } from '../keyword.js';
import { breakingOnly } from '../listed-values.js';
import { yields } from '../only.js';
import { checkPattern } from '../pattern.js';
import { breaksOnly } from '../place.js';
import { strata, type Stratum } from '../stratum.js';
import { shortestLength, textBetween } from '../strings.js';

/** `pattern`: broken by text of every class that breaks it, by usual near misses, and by valid text with one change. */
export const pattern = defineKeyword<string>({
  keyword: 'pattern',
  isOperand: isText,
  tighten: (bounds, operand, pointer) => {
    checkPattern(operand, pointer);
    return { patterns: [...bounds.patterns, operand] };
  },
  breakings: (_, { place: { demands } }) => {
    const breaks = (text: string): boolean => breaksOnly(demands, 'pattern', text);
    return [
      ...nearMisses.flatMap(({ name, texts }) => strata({ [name]: breakingOnly(texts, demands, 'pattern') })),
      ...stringClasses
        .filter(({ samples }) => samples.some(breaks))
        .map(({ name, arbitrary }) => ({ name, arbitrary: arbitrary.filter(breaks) })),
      ...withOneChange(demands.bounds, breaks),
    ];
  },
});

const changes = ['replace', 'insert', 'leave out'] as const;

/** How much longer than the shortest valid text is that which is changed. */
const length = 20;

function withOneChange(bounds: Bounds, breaks: (text: string) => boolean): Stratum[] {
  const least = shortestLength(bounds);
  const valid = textBetween(bounds, least, Math.min(bounds.maxLength, least + length));
  if (valid === undefined) return [];
  const changed = fc
    .tuple(valid, fc.nat({ max: length }), fc.constantFrom(...changes), fc.constantFrom(...oddCharacters))
    .map(([text, at, change, char]) => {
      const chars = [...text];
      const left = change === 'insert' ? 0 : 1;
      return chars
        .toSpliced(at % (chars.length + 1), left, ...(change === 'leave out' ? [] : [char]))
        .join('');
    });
  return yields(changed, breaks)
    ? [{ name: 'one character changed', arbitrary: changed.filter(breaks) }]
    : [];
}
