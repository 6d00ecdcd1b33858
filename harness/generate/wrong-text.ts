import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';
import { stringClasses } from './alphabet.js';
import { lengthOf, textKeeps } from './keeps.js';
import { nameOfLength, ofLength } from './strings.js';
import type { Place, Way } from './way.js';

/** Texts by kind; what breaks more or less than the one constraint is left out below. */
type Texts = readonly (readonly [name: string, Arbitrary<string>])[];

/** How many texts of a kind are looked at to see whether any serves. */
const looks = 20;

/** Text shorter than `minLength`. */
export function tooShort(min: number, place: Place): Way[] {
  const lengths = min > 1 ? ([['one too short', min - 1]] as const) : [];
  return breaking(place, (text) => lengthOf(text) < min, [
    ['empty', fc.constant('')],
    ...lengths.map(([name, length]) => [name, make(place)(length)] as const),
  ]);
}

/** Text longer than `maxLength`, in code points. */
export function tooLong(max: number, place: Place): Way[] {
  const far = [1_000, 5_000, 20_000].filter((length) => length > 2 * max);
  return breaking(place, (text) => lengthOf(text) > max, [
    ['one too long', make(place)(max + 1)],
    ['somewhat too long', fc.integer({ min: max + 1, max: max + 215 }).chain(make(place))],
    ['far too long', fc.constantFrom(...(far.length > 0 ? far : [2 * max])).chain(make(place))],
  ]);
}

/** Text outside `pattern`: what rules of names forbid, and every class of text. */
export function offPattern(source: string, place: Place): Way[] {
  const pattern = new RegExp(source, 'u');
  return breaking(place, (text) => !pattern.test(text), [
    ['a leading digit', fc.constantFrom('1a', '0', '9-a')],
    ['a leading hyphen', fc.constantFrom('-a', '-')],
    ['a trailing hyphen', fc.constantFrom('a-', 'ab-')],
    ['two hyphens in a row', fc.constantFrom('a--b', 'a---b')],
    ['an underscore', fc.constantFrom('a_b', '_a', 'a_')],
    ['a dot', fc.constantFrom('a.b', 'a.', '.a')],
    ['a colon', fc.constantFrom('a:b', 'automatic:a')],
    ...stringClasses.map(({ name, arbitrary }) => [name, arbitrary] as const),
  ]);
}

/** Text that begins with what `notPrefix` forbids, in each case of letters. */
export function prefixed(prefix: string, place: Place): Way[] {
  const starts = [prefix, prefix.toUpperCase(), prefix.slice(0, 1).toUpperCase() + prefix.slice(1)];
  const tail = fc.stringMatching(/^[a-z]{0,8}$/);
  return breaking(
    place,
    (text) => text.toLowerCase().startsWith(prefix),
    [...new Set(starts)].map((start) => [`"${start}"`, tail.map((rest) => start + rest)] as const),
  );
}

/** Text that is none of an `enum`: far from its members and close to them. */
export function noSuchText(values: readonly Json[], place: Place): Way[] {
  const members = values.filter((value) => typeof value === 'string');
  const bent = (bend: (member: string) => string): Arbitrary<string> => fc.constantFrom(...members).map(bend);
  if (members.length === 0) return [];
  return breaking(place, (text) => !members.includes(text), [
    ['empty', fc.constant('')],
    ['no such value', fc.constantFrom('x', 'unknown', 'null')],
    ['a value in capitals', bent((member) => member.toUpperCase())],
    ['a value with a capital', bent((member) => member.slice(0, 1).toUpperCase() + member.slice(1))],
    ['a value with a space', bent((member) => `${member} `)],
  ]);
}

/** What makes text of a length: where a pattern stands beside it, names. */
function make({ rest }: Place): (length: number) => Arbitrary<string> {
  return rest.pattern === undefined ? ofLength : nameOfLength;
}

/** The kinds of text, of each those that break the constraint and keep the rest. */
function breaking({ rest }: Place, breaks: (text: string) => boolean, texts: Texts): Way[] {
  const serves = (text: string): boolean => breaks(text) && textKeeps(rest, text);
  return texts
    .filter(([, arbitrary]) => fc.sample(arbitrary, { numRuns: looks, seed: 0 }).some(serves))
    .map(([name, arbitrary]) => ({ name, arbitrary: arbitrary.filter(serves) }));
}
