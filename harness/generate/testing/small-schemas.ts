import type { JsonObject } from '../../../spec/json.js';
import type { KeywordName } from '../keywords/index.js';

/** A schema for each keyword, with little else. A keyword that is added must stand here. */
export const alone: Readonly<Record<KeywordName, JsonObject>> = {
  type: { type: 'string' },
  enum: { type: 'string', enum: ['one', 'two'] },
  const: { type: 'integer', const: 5 },
  minLength: { type: 'string', minLength: 3 },
  maxLength: { type: 'string', maxLength: 5 },
  pattern: { type: 'string', pattern: '^[a-z]+$' },
  notPrefix: { type: 'string', notPrefix: 'aws:' },
  minimum: { type: 'integer', minimum: 1 },
  maximum: { type: 'number', maximum: 0.5 },
  exclusiveMinimum: { type: 'number', exclusiveMinimum: 0 },
  exclusiveMaximum: { type: 'integer', exclusiveMaximum: 10 },
  multipleOf: { type: 'integer', multipleOf: 3 },
  minItems: { type: 'array', minItems: 2, items: { type: 'boolean' } },
  maxItems: { type: 'array', maxItems: 3, items: { type: 'string' } },
  uniqueItems: { type: 'array', uniqueItems: true, items: { type: 'integer' } },
  uniqueBy: {
    type: 'array',
    uniqueBy: 'Key',
    items: { type: 'object', properties: { Key: { type: 'string' }, Value: { type: 'string' } } },
  },
  required: {
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'string' }, b: { type: 'integer' } },
  },
  minProperties: {
    type: 'object',
    minProperties: 2,
    properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
  },
  maxProperties: {
    type: 'object',
    maxProperties: 1,
    properties: { a: { type: 'string' }, b: { type: 'string' } },
  },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    properties: { Name: { type: 'string' }, Size: { type: 'integer' } },
  },
};

const text = (more: JsonObject): JsonObject => ({ type: 'string', ...more });
const member = (schema: JsonObject): JsonObject => ({ type: 'object', properties: { a: schema } });
const list = (more: JsonObject): JsonObject => ({ type: 'array', ...more });

/** Schemas in which keywords get in each other's way. */
export const together: Readonly<Record<string, JsonObject>> = {
  'a pattern that is no name, and a greatest length': text({ pattern: '^[0-9a-f]+$', maxLength: 8 }),
  'a pattern and a least length': text({ pattern: '^[a-z]+$', minLength: 20 }),
  'a pattern and one length': text({ pattern: '^[a-z]+$', minLength: 12, maxLength: 12 }),
  'a pattern of pairs, and lengths that are odd': text({ pattern: '^(ab)+$', minLength: 3, maxLength: 7 }),
  'a pattern of parts, and a length': text({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 10 }),
  'a pattern that ends early, and a length': text({ pattern: '^[A-Z]{2,30}$', maxLength: 20 }),
  'a pattern without ends': text({ pattern: 'x', maxLength: 20 }),
  'a pattern with a lookahead': text({ pattern: '^(?!aws:)[a-z:]+$', maxLength: 12 }),
  'a pattern of any text without line breaks': text({ pattern: '^.*$' }),
  'a pattern of digits, of one form': text({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  'a pattern of letters of any script': text({ pattern: '^\\p{L}+$', maxLength: 10 }),
  'two patterns': { type: 'string', pattern: '^[a-z0-9]+$', allOf: [{ pattern: '[0-9]$' }] },
  'a prefix beside a pattern of small letters': text({ pattern: '^[a-z]+$', notPrefix: 'aws' }),
  'a prefix beside a pattern of two parts': text({ pattern: '^[a-z]+:[0-9]{3}$', notPrefix: 'aws:' }),
  'a prefix and a least length': text({ notPrefix: 'aws:', minLength: 12, maxLength: 40 }),
  'a prefix, a pattern and a length': text({
    pattern: '^[a-z]+$',
    notPrefix: 'x',
    minLength: 9,
    maxLength: 12,
  }),
  "all of a cluster's name": text({
    pattern: '^([A-Za-z](-?[A-Za-z0-9])*)?$',
    minLength: 1,
    maxLength: 40,
  }),
  'listed numbers': { type: 'integer', enum: [1, 2, 3] },
  'listed fractions': { type: 'number', enum: [0.5, 1] },
  'one listed boolean': { type: 'boolean', enum: [true] },
  'listed values of any type': { enum: [1, 'one', true, null] },
  'listed objects': { type: 'object', enum: [{ a: 1 }, { a: 2 }] },
  'a constant list': { type: 'array', const: [1, 2] },
  'listed texts and a length that one breaks': text({ enum: ['a', 'ab', 'abcdef'], maxLength: 3 }),
  'listed values in a member': member({ type: 'string', enum: ['on', 'off'] }),
  'two types': { type: ['string', 'integer'], minLength: 1, minimum: 0 },
  'a text or null': member({ type: ['string', 'null'], maxLength: 3 }),
  'a whole number that is listed as a number': { type: 'number', allOf: [{ type: 'integer' }] },
  'a range': { type: 'integer', minimum: 1, maximum: 35 },
  'a range of one number': { type: 'integer', minimum: 7, maximum: 7 },
  'an open range of fractions': { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
  'a range far out': { type: 'integer', minimum: 5_000_000_000 },
  'multiples in a range': { type: 'integer', minimum: 1, maximum: 100, multipleOf: 7 },
  'multiples of two numbers': { type: 'integer', multipleOf: 4, allOf: [{ multipleOf: 6 }] },
  'multiples of a fraction': { type: 'number', multipleOf: 0.25, minimum: 0 },
  'one keyword twice': list({ maxItems: 20, items: { type: 'string' }, allOf: [{ maxItems: 5 }] }),
  'layers in layers': { type: 'string', allOf: [{ minLength: 2, allOf: [{ maxLength: 4 }] }] },
  'a member in two layers': {
    type: 'object',
    properties: { a: { type: 'string', minLength: 1 } },
    allOf: [{ type: 'object', properties: { a: { type: 'string', maxLength: 4 } } }],
  },
  'as many items as there may be': list({ minItems: 2, maxItems: 2, items: { type: 'integer' } }),
  'more items than are drawn': list({ minItems: 12, items: { type: 'boolean' } }),
  'different items of few values': list({
    uniqueItems: true,
    items: { type: 'string', enum: ['a', 'b', 'c'] },
  }),
  'different items, at least two': list({
    uniqueItems: true,
    minItems: 2,
    maxItems: 4,
    items: { type: 'string' },
  }),
  'different lists': list({ uniqueItems: true, items: list({ maxItems: 2, items: { type: 'integer' } }) }),
  'different items by two rules': list({
    uniqueItems: true,
    uniqueBy: 'Key',
    items: { type: 'object', properties: { Key: { type: 'string' }, Value: { type: 'integer' } } },
  }),
  'a member that tells items apart, and is not described': list({
    uniqueBy: 'Id',
    items: { type: 'object' },
  }),
  'a member that tells items apart, and is required': list({
    uniqueBy: 'Key',
    maxItems: 50,
    items: {
      type: 'object',
      required: ['Key'],
      properties: { Key: { type: 'string', pattern: '^[A-Z]+$', maxLength: 6 }, Value: { type: 'string' } },
    },
  }),
  'a number that tells items apart': list({
    uniqueBy: 'Id',
    minItems: 1,
    items: { type: 'object', required: ['Id'], properties: { Id: { type: 'integer', minimum: 1 } } },
  }),
  'a bound inside a list of different items': list({
    uniqueItems: true,
    items: { type: 'integer', minimum: 0, maximum: 9 },
  }),
  'required members, and none but those': {
    type: 'object',
    required: ['a', 'b'],
    additionalProperties: false,
    properties: { a: { type: 'integer' }, b: { type: 'integer', maximum: 3 } },
  },
  'a required member, and a number of members': {
    type: 'object',
    required: ['a'],
    minProperties: 2,
    maxProperties: 3,
    properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
  },
  'more members than are described': {
    type: 'object',
    minProperties: 2,
    properties: { a: { type: 'string' } },
  },
  'members with signs in their names': {
    type: 'object',
    required: ['a/b', 'c~d'],
    properties: { 'a/b': { type: 'string', minLength: 1 }, 'c~d': { type: 'integer', minimum: 1 } },
  },
  'objects in lists in objects': member(
    list({ minItems: 1, items: member(text({ minLength: 1, maxLength: 3 })) }),
  ),
  'a required member in a required list': {
    type: 'object',
    required: ['a'],
    properties: {
      a: list({
        minItems: 2,
        maxItems: 3,
        items: { type: 'object', required: ['b'], properties: { b: { type: 'boolean' } } },
      }),
    },
  },
  'a place of which nothing is said': member({}),
  'a list of anything': list({ maxItems: 3 }),
  'annotations that constrain nothing': text({ maxLength: 3, default: 'a', examples: ['b'], $comment: 'c' }),
};
