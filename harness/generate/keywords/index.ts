import type { Keyword } from '../keyword.js';
import { additionalProperties } from './additional-properties.js';
import { constant } from './const.js';
import { enumeration } from './enum.js';
import { exclusiveMaximum } from './exclusive-maximum.js';
import { exclusiveMinimum } from './exclusive-minimum.js';
import { maxItems } from './max-items.js';
import { maxLength } from './max-length.js';
import { maxProperties } from './max-properties.js';
import { maximum } from './maximum.js';
import { minItems } from './min-items.js';
import { minLength } from './min-length.js';
import { minProperties } from './min-properties.js';
import { minimum } from './minimum.js';
import { multipleOf } from './multiple-of.js';
import { notPrefix } from './not-prefix.js';
import { pattern } from './pattern.js';
import { required } from './required.js';
import { type } from './type.js';
import { uniqueBy } from './unique-by.js';
import { uniqueItems } from './unique-items.js';

/** The keywords that the generator knows. To add one is to add its file here. */
const keywords = {
  additionalProperties,
  const: constant,
  enum: enumeration,
  exclusiveMaximum,
  exclusiveMinimum,
  maxItems,
  maxLength,
  maxProperties,
  maximum,
  minItems,
  minLength,
  minProperties,
  minimum,
  multipleOf,
  notPrefix,
  pattern,
  required,
  type,
  uniqueBy,
  uniqueItems,
} satisfies Readonly<Record<string, Keyword>>;

export type KeywordName = keyof typeof keywords;

const byName: ReadonlyMap<string, Keyword> = new Map(Object.entries(keywords));

export const keywordNames: readonly string[] = [...byName.keys()];

/** What the generator knows of a keyword, undefined where it does not know it. */
export function keywordNamed(name: string): Keyword | undefined {
  return byName.get(name);
}
