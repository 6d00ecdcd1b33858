import type { JsonObject } from '../../../spec/json.js';
import { KeywordIsUnsupported, NothingCanBeGenerated, OperandIsUnsupported } from '../errors.js';

/** A schema that the generator refuses, with which error, and words of what it says. */
export interface Refused {
  readonly schema: JsonObject;
  readonly error: new (...parts: never[]) => Error;
  readonly says: string;
}

/** Schemas with a constraint that no value breaks alone, with no valid value, or with what the generator does not know. */
export const refused: Readonly<Record<string, Refused>> = {
  'a format': {
    schema: { type: 'string', format: 'email' },
    error: KeywordIsUnsupported,
    says: 'does not know the keyword "format" at the root',
  },
  'one of several schemas': {
    schema: { type: 'object', properties: { a: { oneOf: [{ type: 'string' }] } } },
    error: KeywordIsUnsupported,
    says: 'does not know the keyword "oneOf" at /a',
  },
  'a reference': {
    schema: { $ref: 'memorydb:tag' },
    error: KeywordIsUnsupported,
    says: 'does not know the keyword "$ref"',
  },
  'a schema for unknown members': {
    schema: { type: 'object', additionalProperties: { type: 'string' } },
    error: OperandIsUnsupported,
    says: 'Say false, or leave it out',
  },
  'a member that may not be there': {
    schema: { type: 'object', properties: { a: false } },
    error: OperandIsUnsupported,
    says: 'can\'t make values for "properties": false',
  },
  'a pattern that refers to its own part': {
    schema: { type: 'string', pattern: '^(a|b)\\1$' },
    error: OperandIsUnsupported,
    says: 'can\'t make values for "pattern"',
  },
  'a length that the pattern settles': {
    schema: { type: 'string', pattern: '^[0-9]{4}$', maxLength: 10 },
    error: NothingCanBeGenerated,
    says: 'none was found that breaks "maxLength" there',
  },
  'a pattern that everything keeps': {
    schema: { type: 'string', pattern: '^[\\s\\S]*$' },
    error: NothingCanBeGenerated,
    says: 'breaks "pattern"',
  },
  'a pattern that no length allows': {
    schema: { type: 'string', pattern: '^[a-z]{3}$', maxLength: 2 },
    error: NothingCanBeGenerated,
    says: 'no value',
  },
  'a least number below an excluded one': {
    schema: { type: 'number', minimum: 3, exclusiveMinimum: 5 },
    error: NothingCanBeGenerated,
    says: 'breaks "minimum"',
  },
  'a range without numbers': {
    schema: { type: 'integer', minimum: 5, maximum: 4 },
    error: NothingCanBeGenerated,
    says: 'no value',
  },
  'both booleans listed': {
    schema: { type: 'boolean', enum: [true, false] },
    error: NothingCanBeGenerated,
    says: 'breaks "enum"',
  },
  'whole numbers that are multiples of one': {
    schema: { type: 'integer', multipleOf: 1 },
    error: NothingCanBeGenerated,
    says: 'breaks "multipleOf"',
  },
  'a constant that is listed': {
    schema: { type: 'string', const: 'a', enum: ['a', 'b'] },
    error: NothingCanBeGenerated,
    says: 'breaks "enum"',
  },
  'items told apart by a member that texts lack': {
    schema: { type: 'array', uniqueBy: 'Key', items: { type: 'string' } },
    error: NothingCanBeGenerated,
    says: 'breaks "uniqueBy"',
  },
  'one item at most, and all different': {
    schema: { type: 'array', maxItems: 1, uniqueItems: true, items: { type: 'string' } },
    error: NothingCanBeGenerated,
    says: 'breaks "uniqueItems"',
  },
  'more different items than there are': {
    schema: { type: 'array', minItems: 3, uniqueItems: true, items: { type: 'boolean' } },
    error: NothingCanBeGenerated,
    says: 'no value',
  },
  'too many different items to break their number': {
    schema: { type: 'array', maxItems: 2, uniqueItems: true, items: { type: 'boolean' } },
    error: NothingCanBeGenerated,
    says: 'breaks "maxItems"',
  },
  'a member that another layer forbids': {
    schema: {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      allOf: [{ properties: { a: { type: 'string' } }, additionalProperties: false }],
    },
    error: NothingCanBeGenerated,
    says: 'generated at /b: a layer with `additionalProperties: false` does not describe it',
  },
  'a number of members that the required ones fill': {
    schema: { type: 'object', required: ['a'], minProperties: 1, properties: { a: { type: 'string' } } },
    error: NothingCanBeGenerated,
    says: 'breaks "minProperties"',
  },
  'a number of members that are not described': {
    schema: {
      type: 'object',
      maxProperties: 1,
      additionalProperties: false,
      properties: { a: { type: 'string' } },
    },
    error: NothingCanBeGenerated,
    says: 'breaks "maxProperties"',
  },
  'a bound inside a constant': {
    schema: {
      type: 'object',
      required: ['a'],
      const: { a: 1 },
      properties: { a: { type: 'integer', maximum: 5 } },
    },
    error: NothingCanBeGenerated,
    says: 'at /a: none was found that breaks',
  },
};
