import { additionalProperties } from './additional-properties.js';
import { constant } from './const.js';
import { enumeration } from './enum.js';
import type { CheckedKeyword } from './keyword.js';
import { notPrefix } from './not-prefix.js';
import { partial } from './partial.js';
import { rules } from './rules.js';
import { uniqueBy } from './unique-by.js';

/**
 * The keywords that the checking side knows more of than ajv: those of this project, and those whose message ajv words
 * too briefly. To add one is to add its file here.
 */
export const checkedKeywords: readonly CheckedKeyword[] = [
  additionalProperties,
  constant,
  enumeration,
  notPrefix,
  partial,
  rules,
  uniqueBy,
];
