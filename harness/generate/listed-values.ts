import fc, { type Arbitrary } from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { isList, isObject, type Json } from '../../spec/json.js';
import type { Bounds } from './bounds.js';
import { listsOf } from './lists.js';
import { kindOf, numbersIn } from './numbers.js';
import { objectsOf } from './objects.js';
import { breaksOnly, type Demands } from './demands.js';
import type { Place } from './place.js';
import { textBetween } from './strings.js';

/** The values that stand in both lists; those of the second where there is no first. */
export function intersection(one: readonly Json[] | undefined, other: readonly Json[]): readonly Json[] {
  return one === undefined
    ? other
    : other.filter((value) => one.some((each) => isDeepStrictEqual(each, value)));
}

/** Of some values, those that break a keyword of a place and no other; undefined where none does. */
export function breakingOnly(
  values: readonly Json[],
  demands: Demands,
  keyword: string,
): Arbitrary<Json> | undefined {
  const kept = values.filter((value) => breaksOnly(demands, keyword, value));
  return kept.length === 0 ? undefined : fc.constantFrom(...kept);
}

/** Values of every type that schemas seldom list. */
const usual: readonly Json[] = [
  '',
  'x',
  'TRUE',
  'Creating',
  0,
  1,
  -1,
  0.5,
  2 ** 31,
  true,
  false,
  null,
  [],
  [0],
  ['x'],
  {},
  { a: 1 },
];

/** Values that are not listed, valid in all else: what a schema lists elsewhere is among them. */
export function others(
  demands: Demands,
  { values = [] }: Bounds,
  keyword: string,
): Arbitrary<Json> | undefined {
  return breakingOnly([...usual, ...values], demands, keyword);
}

/** Values that differ from a listed one in one thing. */
export function nearly(
  listed: readonly Json[],
  demands: Demands,
  { values = [] }: Bounds,
  keyword: string,
): Arbitrary<Json> | undefined {
  return breakingOnly([...listed.flatMap(variantsOf), ...values], demands, keyword);
}

function variantsOf(value: Json): Json[] {
  switch (typeof value) {
    case 'string':
      return [
        value.toUpperCase(),
        value.toLowerCase(),
        `${value} `,
        ` ${value}`,
        `${value}s`,
        value.slice(0, -1),
      ];
    case 'number':
      return [value + 1, value - 1, -value, value + 0.5, value * 10, String(value)];
    case 'boolean':
      return [!value, String(value)];
    default:
      return variantsInside(value);
  }
}

function variantsInside(value: Json): Json[] {
  if (isList(value)) return [[...value, 'x'], value.slice(1), [...value, ...value], value.toReversed()];
  if (isObject(value)) return [{ ...value, extra: 'x' }, Object.fromEntries(Object.entries(value).slice(1))];
  return ['null', 0, false];
}

/** Values of the types of a place, listed or not, that keep some bounds; undefined where there are none of them. */
export function anyIn(place: Place, bounds: Bounds): Arbitrary<Json> | undefined {
  const { types = [], minLength, maxLength, minItems, maxItems, values } = bounds;
  if (values !== undefined) return undefined;
  const kinds = [
    types.includes('string')
      ? textBetween(bounds, minLength, Math.min(maxLength, minLength + 20))
      : undefined,
    types.includes('integer') || types.includes('number')
      ? numbersIn(bounds, kindOf(bounds))?.arbitrary
      : undefined,
    types.includes('array') ? listsOf(place, bounds, minItems, Math.min(maxItems, minItems + 3)) : undefined,
    types.includes('object') ? objectsOf(place, bounds) : undefined,
  ].filter((kind) => kind !== undefined);
  return kinds.length === 0 ? undefined : fc.oneof(...kinds);
}
