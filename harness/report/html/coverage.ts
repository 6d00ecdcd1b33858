import type { RequirementResult } from '../../engine/events.js';

/** A page of the API reference, as far as the suite quotes it. */
export interface ApiPage {
  readonly name: string;
  readonly url: string;
  readonly text: string;
}

/** A sentence of a page, and the rules that rest on it. */
export interface Sentence {
  readonly text: string;
  readonly rules: readonly RequirementResult[];
  readonly standing: 'held' | 'broken' | 'not-judged' | 'no-rule';
}

export interface PageCoverage {
  readonly page: ApiPage;
  readonly sentences: readonly Sentence[];
}

/** Which sentence of each page is judged by which rules. A rule rests on the sentences that its quote touches. Pure. */
export function coverageOf(pages: readonly ApiPage[], rules: readonly RequirementResult[]): PageCoverage[] {
  return pages.map((page) => {
    const own = rules.filter(({ source }) => source.url === page.url);
    return { page, sentences: sentencesOf(page.text, own) };
  });
}

function sentencesOf(text: string, rules: readonly RequirementResult[]): Sentence[] {
  const flat = text.replaceAll('\n', ' ');
  const quotes = rules.map((rule) => ({ rule, from: flat.indexOf(rule.source.quote) }));
  let from = 0;
  return text.split(ends).flatMap((piece) => {
    const start = text.indexOf(piece, from);
    from = start + piece.length;
    if (piece.trim() === '') return [];
    const touching = quotes.flatMap(({ rule, from: at }) =>
      at >= 0 && at < from && at + rule.source.quote.length > start ? [rule] : [],
    );
    return [{ text: piece.trim(), rules: touching, standing: standingOf(touching) }];
  });
}

/** Where a sentence ends: at a line, behind a full stop, before the facts that the reference tells of a member. */
const ends =
  /\n+|(?<=\.)\s+(?=[A-Z])|\s+(?=(?:Type|Required|Valid Values|Array Members|Length Constraints|Pattern|HTTP Status Code): )/;

function standingOf(rules: readonly RequirementResult[]): Sentence['standing'] {
  if (rules.length === 0) return 'no-rule';
  if (rules.some(({ status }) => status === 'failed')) return 'broken';
  return rules.some(({ status }) => status === 'passed') ? 'held' : 'not-judged';
}
