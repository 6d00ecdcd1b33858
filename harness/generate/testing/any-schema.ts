import fc, { type Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../../spec/json.js';
import type { KeywordName } from '../keywords/index.js';

type Type = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

/** The keywords that apply to each type, beside `type` itself; `required` is chosen among the properties. */
const applying: Readonly<Record<Type, readonly Exclude<KeywordName, 'type' | 'required'>[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'notPrefix', 'enum', 'const'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'enum', 'const'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'enum', 'const'],
  boolean: ['enum', 'const'],
  array: ['minItems', 'maxItems', 'uniqueItems', 'uniqueBy', 'enum', 'const'],
  object: ['minProperties', 'maxProperties', 'additionalProperties', 'enum', 'const'],
};

/** The keywords that a composed schema may have. */
export const composedKeywords: ReadonlySet<KeywordName> = new Set([
  'type',
  'required',
  ...Object.values(applying).flat(),
]);

const listed: Readonly<Record<Type, readonly Json[]>> = {
  string: ['', 'a', 'bb', 'aws:x', 'CCC', '123', 'longer than the others'],
  integer: [0, 1, 2, 3, 7, 10, -5],
  number: [0, 0.5, 1, 2.5, 10, -1.25],
  boolean: [true, false],
  array: [[], [1], ['a'], ['a', 'a'], [{ Key: 'k' }]],
  object: [{}, { a: 1 }, { a: 'x', b: 'y' }, { Key: 'k', other: 1 }],
};

const patterns = [
  '^[a-z]+$',
  '^[A-Za-z0-9-]*$',
  '^\\d+-\\d+$',
  '^([A-Za-z](-?[A-Za-z0-9])*)?$',
  'a',
  '^(?!x)\\w{2,6}$',
  '^(ab){1,4}$',
  '^[^/]+$',
  '^arn:[a-z]*:[0-9]*:snapshot/',
  '^.{3}$',
  '^\\S+ \\S+$',
  '[0-9]$',
];

const count = fc.nat({ max: 6 });
const number = fc.constantFrom(-3, 0, 1, 2.5, 5, 10, 0.1);

function operandOf(keyword: Exclude<KeywordName, 'type' | 'required'>, type: Type): Arbitrary<Json> {
  switch (keyword) {
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
      return count;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return number;
    case 'multipleOf':
      return fc.constantFrom(1, 2, 3, 5, 0.5, 0.1);
    case 'pattern':
      return fc.constantFrom(...patterns);
    case 'notPrefix':
      return fc.constantFrom('aws:', 'a', 'x-');
    case 'uniqueBy':
      return fc.constantFrom('Key', 'a');
    case 'uniqueItems':
      return fc.constant(true);
    case 'additionalProperties':
      return fc.constant(false);
    case 'enum':
      return fc.subarray([...listed[type]], { minLength: 1 });
    case 'const':
      return fc.constantFrom(...listed[type]);
  }
}

/**
 * Up to so many of a type's keywords, with their operands. `enum` and `const` are seldom among them: beside a list of
 * values hardly another keyword can be broken alone.
 */
function keywordsOf(type: Type, most: number): Arbitrary<JsonObject> {
  const all = applying[type];
  const bounds = all.filter((keyword) => keyword !== 'enum' && keyword !== 'const');
  const some = (of: typeof all) => fc.subarray([...of], { maxLength: Math.min(most, of.length) });
  return fc
    .oneof({ weight: 6, arbitrary: some(bounds) }, { weight: 1, arbitrary: some(all) })
    .chain((keywords) =>
      fc.record<JsonObject>(Object.fromEntries(keywords.map((each) => [each, operandOf(each, type)]))),
    );
}

/** What a type has inside: the schemas of its items, or of its members, some of them required. */
function insideOf(type: Type, depth: number): Arbitrary<JsonObject> {
  if (type === 'array') return schemaOf(depth - 1).map((items) => ({ items }));
  if (type !== 'object') return fc.constant({});
  return fc
    .dictionary(fc.constantFrom('a', 'b', 'Key', 'x/y'), schemaOf(depth - 1), {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    })
    .chain((properties) =>
      fc
        .subarray(Object.keys(properties))
        .map((required) => ({ properties, ...(required.length > 0 && { required }) })),
    );
}

function schemaOf(depth: number): Arbitrary<JsonObject> {
  const types: readonly Type[] =
    depth > 0 ? ['string', 'integer', 'number', 'boolean', 'array', 'object'] : ['string', 'integer'];
  return fc.constantFrom(...types).chain((type) =>
    fc
      .tuple(
        keywordsOf(type, 2),
        insideOf(type, depth),
        fc.option(keywordsOf(type, 1), { freq: 3, nil: undefined }),
      )
      .map(([own, inside, layer]) => ({
        type,
        ...inside,
        ...own,
        ...(layer !== undefined && Object.keys(layer).length > 0 && { allOf: [layer] }),
      })),
  );
}

/** Small schemas, composed at random of all keywords that the generator knows: many contradict themselves. */
export const anySchema: Arbitrary<JsonObject> = schemaOf(2);
