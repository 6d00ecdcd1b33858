import type { EmittedTest } from './emitted-test.js';

/** A test framework: how a test is written for it. A new one is a file and a line in languages.ts. */
export interface Language {
  /** The name of the file, so that the framework finds the test in it. */
  readonly fileName: (slug: string) => string;
  /** The whole file. */
  readonly emit: (test: EmittedTest, slug: string) => string;
}

/** Functions and constants that a test may need, by name. */
export type Helpers = Readonly<Record<string, string>>;

/** The helpers that a text names, and those that these name, in the order of the table. */
export function helpersFor(text: string, helpers: Helpers): string[] {
  const needed = new Set<string>();
  const add = (from: string): void => {
    for (const [name, helper] of Object.entries(helpers))
      if (!needed.has(name) && new RegExp(`\\b${name}\\b`).test(from)) {
        needed.add(name);
        add(helper);
      }
  };
  add(text);
  return Object.entries(helpers).flatMap(([name, helper]) => (needed.has(name) ? [helper] : []));
}

/** Lines of so many columns more. */
export function indented(lines: readonly string[], columns: number): string[] {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}

/** What stands above a test, a line each: the rule, what was found, and the sentence that the rule is from. */
export function headLines({ rule, level, title, message, source }: EmittedTest): string[] {
  return [
    `${level} ${rule}: ${title}`,
    '',
    `${source.title}: "${source.quote}"`,
    source.url,
    '',
    `Found: ${message}`,
    '',
    'Sends its requests to MEMORYDB_ENDPOINT, and removes what it made. Written by memorydb-conformance.',
  ].map(oneLine);
}

/** Text from elsewhere on one line of a comment: nothing in it may end the comment, or steer a terminal. Java reads escapes in comments, too. */
function oneLine(text: string): string {
  return [...text]
    .map((character) => (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character) ? ' ' : character))
    .join('')
    .replaceAll('*/', '* /')
    .replaceAll('\\u', '\\ u');
}

/** How literals of a language escape what is no printable ASCII. */
export interface Escapes {
  readonly control: (code: number) => string;
  /** A unit of UTF-16, or a code point where `astral` is there. */
  readonly unit: (code: number) => string;
  /** A character beyond 0xFFFF; its two units unless given. */
  readonly astral?: (code: number) => string;
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

export const unicodeEscapes: Escapes = {
  control: (code) => `\\u${hex(code, 4)}`,
  unit: (code) => `\\u${hex(code, 4)}`,
};

/** For languages whose literals hold characters, not units of UTF-16. */
export const codePointEscapes: Escapes = { ...unicodeEscapes, astral: (code) => `\\U${hex(code, 8)}` };

/** Java reads `\\u000a` as the end of a line before it reads the literal. */
export const octalEscapes: Escapes = {
  ...unicodeEscapes,
  control: (code) => `\\${code.toString(8).padStart(3, '0')}`,
};

/** A text literal between quotes of a kind. */
export function quoted(text: string, { control, unit, astral }: Escapes, quote: '"' | "'" = '"'): string {
  const written = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === quote || character === '\\') return `\\${character}`;
    if (code >= 0x20 && code < 0x7f) return character;
    if (code < 0x20 || code === 0x7f) return control(code);
    if (code > 0xffff && astral !== undefined) return astral(code);
    return Array.from({ length: character.length }, (_, index) => unit(character.charCodeAt(index))).join('');
  });
  return quote + written.join('') + quote;
}

/** Between single quotes where that saves escapes: most bodies are JSON. */
export function quotedEither(text: string, escapes: Escapes): string {
  return quoted(text, escapes, text.includes('"') ? "'" : '"');
}

/** What the assertion says where it fails. */
export function brokenWords(rule: string, words: string): string {
  return `${rule} is broken: expected ${oneLine(words)}`;
}
