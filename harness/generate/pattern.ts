import fc, { type Arbitrary } from 'fast-check';
import { elasticText, type ElasticText } from './elastic-text.js';
import { OperandIsUnsupported } from './errors.js';
import { rememberByValue } from './remember.js';

/** Text of some patterns. */
export interface PatternedText extends ElasticText {
  /** Short text. Some of it may break the patterns: lookarounds are left out. */
  readonly arbitrary: Arbitrary<string>;
}

/**
 * Text that keeps all of some patterns.
 * @throws fast-check's own error for a pattern that `checkPattern` refuses
 */
export const patternedText = rememberByValue((patterns: readonly string[]): PatternedText => {
  const sources = patterns.map(textOf);
  const drawn = sources.flatMap((source) => fc.sample(source, { numRuns: 60, seed: 0 }));
  return { arbitrary: fc.oneof(...sources), ...elasticText(drawn, keepsAll(patterns)) };
});

/** @throws OperandIsUnsupported for a pattern that fast-check can't make text of */
export function checkPattern(pattern: string, pointer: string): void {
  try {
    textOf(pattern);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const fix = `Say it without what fast-check refuses: ${why}`;
    throw new OperandIsUnsupported('pattern', pattern, pointer, fix);
  }
}

/** Whether text keeps every pattern, read as JSON Schema reads one: anywhere in the text, by code points. */
export function keepsAll(patterns: readonly string[]): (text: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(pattern, 'u'));
  return (text) => expressions.every((expression) => expression.test(text));
}

const textOf = rememberByValue((pattern: string): Arbitrary<string> =>
  fc.stringMatching(new RegExp(withoutAssertions(pattern), 'u'), { size: 'small' }),
);

/** The pattern without lookarounds and word boundaries: it allows more, and fast-check can make text of it. */
function withoutAssertions(pattern: string): string {
  const tokens = pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]|[^]/gsu);
  let kept = '';
  let depth = 0;
  for (const [token] of tokens) {
    const isOpening = token.startsWith('(');
    if (depth > 0) depth += isOpening ? 1 : token === ')' ? -1 : 0;
    else if (isOpening && token.length > 1) depth = 1;
    else if (!/^\\b$/i.test(token)) kept += token;
  }
  return kept;
}
