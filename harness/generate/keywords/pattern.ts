import fc from 'fast-check';
import { nearMisses, oddCharacters, stringClasses } from '../alphabet.js';
import type { Bounds } from '../bounds.js';
import { defineKeyword, isText } from '../keyword.js';
import { breakingOnly } from '../listed-values.js';
import { yields } from '../only.js';
import { checkPattern } from '../pattern.js';
import { breaksOnly } from '../demands.js';
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

/** A change of one character of a text at a place in it. */
type Change = (chars: readonly string[], at: number) => readonly string[];

const changes: readonly Change[] = [
  (chars, at) => chars.toSpliced(at, 1),
  ...oddCharacters.map(
    (odd): Change =>
      (chars, at) =>
        chars.toSpliced(at, 1, odd),
  ),
  ...oddCharacters.map(
    (odd): Change =>
      (chars, at) =>
        chars.toSpliced(at, 0, odd),
  ),
];

/** How much longer than the shortest valid text is that which is changed. */
const length = 12;

/** Valid text with one change, of the changes that break the pattern somewhere. */
function withOneChange(bounds: Bounds, breaks: (text: string) => boolean): Stratum[] {
  const least = shortestLength(bounds);
  const valid = textBetween(bounds, least, Math.min(bounds.maxLength, least + length));
  if (valid === undefined) return [];
  const samples = fc.sample(valid, { numRuns: 3, seed: 0 }).map((text) => [...text]);
  const breaking = changes.filter((change) =>
    samples.some((chars) => [...chars, ''].some((_, at) => breaks(change(chars, at).join('')))),
  );
  if (breaking.length === 0) return [];
  const changed = fc
    .tuple(valid, fc.nat({ max: least + length }), fc.constantFrom(...breaking))
    .map(([text, at, change]) => change([...text], Math.min(at, text.length)).join(''));
  return yields(changed, breaks)
    ? [{ name: 'one character changed', arbitrary: changed.filter(breaks) }]
    : [];
}
