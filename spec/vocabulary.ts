import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { isObject, type Json } from './json.js';

/** Keywords of our own that constrain values, beside those of JSON Schema 2020-12. */
export const ownKeywords = ['uniqueBy', 'notPrefix'] as const;

/** Members of a rule, as it stands in a schema. */
const rule = {
  type: 'object',
  required: ['id', 'title', 'level', 'source', 'quote'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
    title: { type: 'string', pattern: '\\.$' },
    level: { enum: ['MUST', 'SHOULD', 'MAY'] },
    source: { type: 'string', minLength: 1 },
    quote: { type: 'string', minLength: 1 },
    faults: { type: 'array', minItems: 1, items: { type: 'string' }, uniqueItems: true },
    acceptance: { enum: ['forbidden', 'allowed'] },
  },
} as const;

/**
 * An ajv that knows the annotation vocabulary: `rules` gives the constraints beside it their ids, levels, sources and
 * faults; `partial` marks a schema that need not give every constraint a rule. Strict: what it does not know is an error.
 */
export function annotatedAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false, verbose: true });
  ajv.addKeyword({ keyword: 'partial', metaSchema: { const: true } });
  ajv.addKeyword({
    keyword: 'rules',
    metaSchema: {
      type: 'object',
      properties: { required: { type: 'object', additionalProperties: rule } },
      additionalProperties: rule,
    },
  });
  ajv.addKeyword({
    keyword: 'uniqueBy',
    type: 'array',
    metaSchema: { type: 'string' },
    validate: (member: string, items: readonly Json[]) => {
      const keys = items.flatMap((item) =>
        isObject(item) && item[member] !== undefined ? [JSON.stringify(item[member])] : [],
      );
      return new Set(keys).size === keys.length;
    },
  });
  ajv.addKeyword({
    keyword: 'notPrefix',
    type: 'string',
    metaSchema: { type: 'string', minLength: 1 },
    validate: (prefix: string, text: string) => !text.toLowerCase().startsWith(prefix),
  });
  return ajv;
}

/** Keywords that hold structure or say nothing of values: they need no rule. */
const structural = new Set([
  '$schema',
  '$id',
  '$ref',
  'title',
  'description',
  'properties',
  'items',
  'allOf',
  'partial',
  'rules',
]);

/** The keywords of a subschema that constrain values. */
export function constrainingKeywords(schema: AnySchemaObject): string[] {
  return Object.keys(schema).filter((keyword) => !structural.has(keyword));
}
