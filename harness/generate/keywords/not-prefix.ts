import fc from 'fast-check';
import type { Bounds } from '../bounds.js';
import { defineKeyword, isText } from '../keyword.js';
import { yields } from '../only.js';
import { elasticBetween, elasticText } from '../elastic-text.js';
import { keepsAll, patternedText } from '../pattern.js';
import { breaksOnly } from '../demands.js';

/** `notPrefix`: broken by text that begins with the prefix, in small letters, in capitals, and with one capital. */
export const notPrefix = defineKeyword<string>({
  keyword: 'notPrefix',
  isOperand: isText,
  tighten: (bounds, prefix) => ({ notPrefixes: [...bounds.notPrefixes, prefix] }),
  breakings: (prefix, { place: { demands } }) => {
    const capital = prefix.slice(0, 1).toUpperCase() + prefix.slice(1);
    const starts = new Set([prefix, prefix.toUpperCase(), capital]);
    const breaks = (text: string): boolean => breaksOnly(demands, 'notPrefix', text);
    return [...starts].flatMap((start) =>
      beginningWith(start, demands.bounds)
        .filter((arbitrary) => yields(arbitrary, breaks))
        .slice(0, 1)
        .map((arbitrary) => ({ name: `"${start}"`, arbitrary: arbitrary.filter(breaks) })),
    );
  },
});

/** Text that begins so: with a word behind, or with what the patterns and lengths of the place want behind. */
function beginningWith(start: string, bounds: Bounds): fc.Arbitrary<string>[] {
  const { patterns, minLength, maxLength } = bounds;
  const word = fc.stringMatching(/^[a-z]{0,8}$/).map((rest) => start + rest);
  const ends = patterns.length === 0 ? ['', 'a'] : endsOf(patternedText(patterns).samples);
  const elastic = elasticText(
    ends.map((end) => start + end),
    keepsAll(patterns),
  );
  const least = Math.max(minLength, elastic.samples[0]?.length ?? 0);
  const fitting = elasticBetween(elastic, minLength, Math.min(maxLength, least + 20));
  return fitting === undefined ? [word] : [word, fitting];
}

function endsOf(samples: readonly string[]): string[] {
  return samples.flatMap((sample) => [...sample].map((_, at, chars) => chars.slice(at).join('')));
}
