import fc, { type Arbitrary } from 'fast-check';

/** One kind of text that some server somewhere gets wrong. */
export interface StringClass {
  readonly name: string;
  /** Texts of this kind, to see cheaply whether a bound leaves any of them. */
  readonly samples: readonly string[];
  /** Text of this kind of at least one character, short unless the kind is about length. */
  readonly arbitrary: Arbitrary<string>;
}

const from = (...texts: readonly string[]): Arbitrary<string> => fc.constantFrom(...texts);
const word = fc.stringMatching(/^[a-z]{1,6}$/);

const classes: readonly Omit<StringClass, 'samples'>[] = [
  { name: 'letters and digits', arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,12}$/) },
  { name: 'capitals', arbitrary: fc.stringMatching(/^[A-Z]{1,6}$/) },
  { name: 'inner space', arbitrary: fc.tuple(word, word).map(([one, other]) => `${one} ${other}`) },
  { name: 'leading space', arbitrary: word.map((text) => ` ${text}`) },
  { name: 'trailing space', arbitrary: word.map((text) => `${text} `) },
  { name: 'only white space', arbitrary: from(' ', '  ', '\t', '\n', '\r\n', '\u00a0', '\u3000') },
  {
    name: 'line breaks',
    arbitrary: fc.tuple(word, from('\n', '\r', '\r\n', '\u2028'), word).map((parts) => parts.join('')),
  },
  { name: 'accents', arbitrary: from('é', 'ü', 'naïve', 'Ångström', 'ñandú') },
  { name: 'combining characters', arbitrary: from('e\u0301', 'a\u030a', 'n\u0303o', 'o\u0308\u0323') },
  { name: 'other scripts', arbitrary: from('日本語', 'Ελλάδα', 'Привет', '한국어', 'हिन्दी') },
  { name: 'right to left', arbitrary: from('שלום', 'مرحبا', '\u202eabc', 'a\u200fb') },
  { name: 'beyond the basic plane', arbitrary: from('😀', '𝒳', '👩‍👩‍👧', '🇩🇪', '\u{10ffff}') },
  { name: 'invisible characters', arbitrary: from('a\u200bb', '\ufeffa', 'a\u00adb', 'a\u2060') },
  { name: 'control characters', arbitrary: from('\u0001', 'a\u0007b', '\u001b[31m', 'a\u007f', '\u0085') },
  { name: 'NUL', arbitrary: from('\u0000', 'a\u0000b', 'a\u0000') },
  { name: 'quotes', arbitrary: from('"', "'", '`', 'a"b', "it's", '“a”') },
  { name: 'backslashes', arbitrary: from('\\', 'a\\b', '\\n', '\\u0041', '\\"') },
  { name: 'path syntax', arbitrary: from('/', 'a/b', '../a', './', 'C:\\a', '~') },
  { name: 'query syntax', arbitrary: from('a=b&c=d', '?a', '#a', '%20', '%', 'a+b') },
  { name: 'form fragments', arbitrary: from('Tags.member.1.Key=a', 'Action=DeleteSnapshot', 'a[]=b') },
  { name: 'markup', arbitrary: from('<b>', '&amp;', '<script>alert(1)</script>', ']]>', '<!--') },
  { name: 'JSON text', arbitrary: from('{}', '[1]', '{"a":1}', '"a"', 'null') },
  { name: 'SQL text', arbitrary: from("'; DROP TABLE a;--", '1 OR 1=1', '%_') },
  { name: 'templates', arbitrary: from('${a}', '{{a}}', '%s', '$(a)', '#{a}') },
  {
    name: 'values in disguise',
    arbitrary: from('true', 'false', '0', '-1', '1e400', 'NaN', 'undefined', '2020-01-01'),
  },
  { name: 'object members', arbitrary: from('__proto__', 'constructor', 'toString', 'hasOwnProperty') },
];

/** The kinds of text that break servers, each to be drawn on its own. No lone surrogates: they are no UTF-8. */
export const stringClasses: readonly StringClass[] = classes.map(({ name, arbitrary }) => ({
  name,
  arbitrary,
  samples: fc.sample(arbitrary, { numRuns: 30, seed: 0 }),
}));

/** Texts that are nearly a name: what rules of names forbid most often. */
export const nearMisses: readonly { readonly name: string; readonly texts: readonly string[] }[] = [
  { name: 'a leading digit', texts: ['1a', '0', '9-a'] },
  { name: 'a leading hyphen', texts: ['-a', '-'] },
  { name: 'a trailing hyphen', texts: ['a-', 'ab-'] },
  { name: 'two hyphens in a row', texts: ['a--b', 'a---b'] },
  { name: 'an underscore', texts: ['a_b', '_a', 'a_'] },
  { name: 'a dot', texts: ['a.b', 'a.', '.a'] },
  { name: 'a colon', texts: ['a:b', 'automatic:a'] },
  { name: 'white space at an end', texts: ['a\n', 'a ', ' a', 'a\t', '\na'] },
];

/** Characters that stand beside the letters and digits in the code table, and others that patterns forget. */
export const oddCharacters: readonly string[] = [...'!/:@[`{-_. \n0Aazé日😀'];
