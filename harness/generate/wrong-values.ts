import fc, { type Arbitrary } from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { stringClasses } from './alphabet.js';
import type { Bounds } from './bounds.js';
import { KeywordIsUnsupported } from './errors.js';
import { nameOfLength, ofLength } from './strings.js';
import { valid, validList, type GenerateOptions } from './valid.js';

/** One way to break a constraint, different enough from the others to be drawn at every seed. */
export interface Stratum {
  readonly name: string;
  readonly arbitrary: Arbitrary<Json>;
}

/** Where a constraint stands: its subschema, what bounds the place in all, and the place. */
export interface Place {
  readonly schema: JsonObject;
  readonly bounds: Bounds;
  readonly pointer: string;
  readonly options: GenerateOptions;
}

/**
 * Every way to break one keyword at a place, and nothing else there. `required` is not among them: it is broken one
 * level up, by leaving out.
 * @throws KeywordIsUnsupported
 */
export function waysToBreak(keyword: string, place: Place): Stratum[] {
  const { schema, bounds, pointer } = place;
  switch (keyword) {
    case 'type':
      return otherTypes(bounds.type, pointer);
    case 'minLength':
      return [{ name: 'too short', arbitrary: ofLength(numberIn(schema, keyword) - 1) }];
    case 'maxLength':
      return tooLong(numberIn(schema, keyword), bounds.pattern === undefined ? ofLength : nameOfLength);
    case 'pattern':
      return bounds.pattern === undefined ? [] : offPattern(new RegExp(bounds.pattern), bounds);
    case 'notPrefix':
      return prefixed(bounds.notPrefix ?? '');
    case 'enum':
      return [
        {
          name: 'no such value',
          arbitrary: fc
            .constantFrom('', 'x', 'TRUE', 'Creating')
            .filter((value) => !bounds.enum?.includes(value)),
        },
      ];
    case 'minimum':
      return [
        { name: 'too small', arbitrary: fc.integer({ min: -(2 ** 31), max: numberIn(schema, keyword) - 1 }) },
      ];
    case 'maximum':
      return [
        { name: 'too large', arbitrary: fc.integer({ min: numberIn(schema, keyword) + 1, max: 2 ** 31 }) },
      ];
    case 'maxItems':
      return tooMany(numberIn(schema, keyword), place);
    case 'uniqueBy':
      return repeated(bounds.uniqueBy ?? '', place);
    default:
      throw new KeywordIsUnsupported(keyword, pointer);
  }
}

function otherTypes(type: string, pointer: string): Stratum[] {
  const all: readonly (Stratum & { readonly types: readonly string[] })[] = [
    { name: 'a string', types: ['string'], arbitrary: fc.constantFrom('a', '', '1', 'true', '[]', '{}') },
    {
      name: 'an integer',
      types: ['integer', 'number'],
      arbitrary: fc.oneof(fc.integer(), fc.constantFrom(0, 2 ** 53, -1)),
    },
    {
      name: 'a fraction',
      types: ['number'],
      arbitrary: fc.constantFrom(0.5, -1.25, 1e-7, 1234.5),
    },
    { name: 'a boolean', types: ['boolean'], arbitrary: fc.boolean() },
    {
      name: 'an object',
      types: ['object'],
      arbitrary: fc.constantFrom({}, { a: 1 }, { Key: 'a', Value: 'b' }),
    },
    { name: 'a list', types: ['array'], arbitrary: fc.constantFrom([], ['a'], [1], [[]]) },
  ];
  const others: Stratum[] = all.filter(({ types }) => !types.includes(type));
  // Of a member null is absence; of a list's item, or of the whole, it is a value.
  return pointer.endsWith('/*') || pointer === ''
    ? [...others, { name: 'null', arbitrary: fc.constant(null) }]
    : others;
}

function tooLong(max: number, make: (length: number) => Arbitrary<string>): Stratum[] {
  return [
    { name: 'one too long', arbitrary: make(max + 1) },
    { name: 'somewhat too long', arbitrary: fc.integer({ min: max + 1, max: max + 215 }).chain(make) },
    {
      name: 'far too long',
      arbitrary: fc
        .constantFrom(1_000, 5_000, 20_000)
        .filter((length) => length > max)
        .chain(make),
    },
  ];
}

function offPattern(pattern: RegExp, { minLength, maxLength }: Bounds): Stratum[] {
  const fits = (text: string): boolean =>
    !pattern.test(text) && [...text].length >= minLength && [...text].length <= (maxLength ?? Infinity);
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ['a leading digit', ['1a', '0', '9-a']],
    ['a leading hyphen', ['-a', '-']],
    ['a trailing hyphen', ['a-', 'ab-']],
    ['two hyphens in a row', ['a--b', 'a---b']],
    ['an underscore', ['a_b', '_a', 'a_']],
    ['a dot', ['a.b', 'a.', '.a']],
    ['a colon', ['a:b', 'automatic:a']],
    ['white space at an end', ['a\n', 'a ', ' a', 'a\t', '\na']],
  ];
  const plain = texts.map(([name, samples]) => ({ name, samples, arbitrary: fc.constantFrom(...samples) }));
  return [...plain, ...stringClasses]
    .filter(({ samples }) => samples.some(fits))
    .map(({ name, arbitrary }) => ({ name, arbitrary: arbitrary.filter(fits) }));
}

function prefixed(prefix: string): Stratum[] {
  const ways = [prefix, prefix.toUpperCase(), prefix.slice(0, 1).toUpperCase() + prefix.slice(1)];
  return ways.map((start) => ({
    name: `"${start}"`,
    arbitrary: fc.stringMatching(/^[a-z]{0,8}$/).map((rest) => start + rest),
  }));
}

function tooMany(max: number, { bounds, pointer, options }: Place): Stratum[] {
  const open = { ...bounds, maxItems: undefined };
  const some = (count: number): Arbitrary<Json> => numbered(open, pointer, options, count);
  return [
    { name: 'one too many', arbitrary: some(max + 1) },
    { name: 'some too many', arbitrary: fc.integer({ min: max + 1, max: max + 40 }).chain(some) },
  ];
}

/** A list of exactly so many items: made from one valid item, told apart by the member that must differ. */
export function numbered(
  bounds: Bounds,
  pointer: string,
  options: GenerateOptions,
  count: number,
): Arbitrary<Json[]> {
  const member = bounds.uniqueBy;
  return valid(
    bounds.items ?? {},
    {
      ...options,
      ...(member !== undefined && { pin: { ...options.pin, [`${pointer}/*/${member}`]: fc.constant('k') } }),
    },
    `${pointer}/*`,
  ).map((item) =>
    Array.from({ length: count }, (_, index) =>
      member !== undefined && isObject(item) ? { ...item, [member]: `k${index}` } : item,
    ),
  );
}

function repeated(member: string, { bounds, pointer, options }: Place): Stratum[] {
  const one = validList(bounds, options, pointer, 3, 1);
  const twice = (change: (item: JsonObject) => JsonObject): Arbitrary<Json> =>
    one.map((items) => [...items, ...items.slice(0, 1).filter(isObject).map(change)]);
  return [
    { name: 'the same item twice', arbitrary: twice((item) => item) },
    {
      name: `the same ${member} with another value`,
      arbitrary: twice((item) => ({ ...item, Value: 'another' })),
    },
  ];
}

function numberIn(schema: JsonObject, keyword: string): number {
  const value = schema[keyword];
  return typeof value === 'number' ? value : 0;
}
