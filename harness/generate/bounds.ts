import type { Json } from '../../spec/json.js';

/** The types that JSON Schema tells apart. An integer is a number too. */
export const jsonTypes = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'] as const;
export type JsonType = (typeof jsonTypes)[number];

/** An end of a range of numbers. */
export interface End {
  readonly value: number;
  /** Whether the range stops short of the value itself. */
  readonly isExcluded: boolean;
}

/** What all keywords of a place leave of values together: the tightest of each bound. */
export interface Bounds {
  /** Undefined where any type will do. */
  readonly types: readonly JsonType[] | undefined;
  /** The values that are listed, by `enum` or `const`; undefined where none are. */
  readonly values: readonly Json[] | undefined;
  /** Lengths of strings, in code points. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly patterns: readonly string[];
  readonly notPrefixes: readonly string[];
  readonly minimum: End;
  readonly maximum: End;
  readonly multiplesOf: readonly number[];
  readonly minItems: number;
  readonly maxItems: number;
  readonly hasUniqueItems: boolean;
  /** Members that no two items may have equal. */
  readonly uniqueBy: readonly string[];
  readonly required: readonly string[];
  readonly minProperties: number;
  readonly maxProperties: number;
  /** Whether members that the schema does not describe are forbidden. */
  readonly isClosed: boolean;
}

/** The bounds of a schema that says nothing. */
export const unbounded: Bounds = {
  types: undefined,
  values: undefined,
  minLength: 0,
  maxLength: Infinity,
  patterns: [],
  notPrefixes: [],
  minimum: { value: -Infinity, isExcluded: false },
  maximum: { value: Infinity, isExcluded: false },
  multiplesOf: [],
  minItems: 0,
  maxItems: Infinity,
  hasUniqueItems: false,
  uniqueBy: [],
  required: [],
  minProperties: 0,
  maxProperties: Infinity,
  isClosed: false,
};
