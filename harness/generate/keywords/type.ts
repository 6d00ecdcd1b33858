import fc from 'fast-check';
import type { Json } from '../../../spec/json.js';
import { jsonTypes, type Bounds, type JsonType } from '../bounds.js';
import { defineKeyword } from '../keyword.js';
import { listsOf } from '../lists.js';
import { objectsOf } from '../objects.js';
import type { Place } from '../place.js';
import { strata, type Stratum } from '../stratum.js';
import { allowedClasses, shortestLength, textBetween } from '../strings.js';

type Types = JsonType | readonly JsonType[];

function isType(value: Json): value is JsonType {
  return jsonTypes.some((type) => type === value);
}

function isTypes(operand: Json): operand is Types {
  return isType(operand) || (Array.isArray(operand) && operand.every(isType));
}

const listed = (types: Types): readonly JsonType[] => (typeof types === 'string' ? [types] : types);

/** Whether a value of one type may also be of the other. */
const covers = (one: JsonType, other: JsonType): boolean =>
  one === other || (one === 'number' && other === 'integer');

const ofEachType: readonly (Stratum & { readonly type: JsonType })[] = [
  { name: 'a string', type: 'string', arbitrary: fc.constantFrom('a', '', '1', 'true', '[]', '{}') },
  {
    name: 'an integer',
    type: 'integer',
    arbitrary: fc.oneof(fc.integer(), fc.constantFrom(0, 2 ** 53, -1)),
  },
  { name: 'a fraction', type: 'number', arbitrary: fc.constantFrom(0.5, -1.25, 1e-7, 1234.5) },
  { name: 'a boolean', type: 'boolean', arbitrary: fc.boolean() },
  { name: 'an object', type: 'object', arbitrary: fc.constantFrom({}, { a: 1 }, { Key: 'a', Value: 'b' }) },
  { name: 'a list', type: 'array', arbitrary: fc.constantFrom([], ['a'], [1], [[]]) },
  { name: 'null', type: 'null', arbitrary: fc.constant(null) },
];

/** `type`: broken by values of every other type. Of a member null is absence; of a list's item, or of the whole, it is a value. */
export const type = defineKeyword<Types>({
  keyword: 'type',
  isOperand: isTypes,
  tighten: ({ types }, operand) => ({ types: narrow(types, listed(operand)) }),
  edges: (operand, place) => listed(operand).flatMap((each) => edgesOf(each, place)),
  breakings: (operand, { place: { pointer } }) => {
    const isNullValue = pointer === '' || pointer.endsWith('/*');
    return ofEachType
      .filter((each) => !listed(operand).some((one) => covers(one, each.type)))
      .filter((each) => each.type !== 'null' || isNullValue)
      .map(({ name, arbitrary }) => ({ name, arbitrary }));
  },
  implies: (operand, other) =>
    listed(other).every((each) => listed(operand).some((one) => covers(one, each))),
});

function narrow(before: Bounds['types'], types: readonly JsonType[]): readonly JsonType[] {
  if (before === undefined) return types;
  return [
    ...types.filter((each) => before.some((one) => covers(one, each))),
    ...before.filter((each) => !types.includes(each) && types.some((one) => covers(one, each))),
  ];
}

function edgesOf(each: JsonType, place: Place): Stratum[] {
  const { demands } = place;
  const { bounds } = demands;
  switch (each) {
    case 'string': {
      const least = shortestLength(bounds);
      return [
        ...strata({ shortest: textBetween(bounds, least, least) }),
        ...allowedClasses(demands).whole.map(({ name, arbitrary }) => ({ name, arbitrary })),
      ];
    }
    case 'object':
      return strata({ bare: objectsOf(place, bounds, { isBare: true }) });
    case 'array':
      return [bounds.minItems, 1].flatMap((count) =>
        strata({ [`${count} items`]: listsOf(place, bounds, count, count) }),
      );
    case 'boolean':
    case 'null':
    case 'integer':
    case 'number':
      return [];
  }
}
