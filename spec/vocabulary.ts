import { Ajv2020, type KeywordDefinition } from 'ajv/dist/2020.js';
import { ruleReferenceSchema, ruleSchema } from './annotation.js';
import { isObject, type Json, type JsonObject } from './json.js';

const annotation = { anyOf: [ruleSchema, ruleReferenceSchema] };

/** `rules`: for each constraint beside it, its rule or a reference to one; for `required`, one for each member. */
const rules: KeywordDefinition = {
  keyword: 'rules',
  metaSchema: {
    type: 'object',
    properties: { required: { type: 'object', additionalProperties: annotation } },
    additionalProperties: annotation,
  },
};

/** `partial`: constraints here and below may stand without a rule. */
const partial: KeywordDefinition = { keyword: 'partial', metaSchema: { const: true } };

/** `uniqueBy`: no two items of the list have an equal member of this name. Items without it are not compared. */
const uniqueBy: KeywordDefinition = {
  keyword: 'uniqueBy',
  type: 'array',
  metaSchema: { type: 'string' },
  validate: (member: string, items: readonly Json[]) => {
    const keys = items.flatMap((item) =>
      isObject(item) && Object.hasOwn(item, member) ? [JSON.stringify(item[member])] : [],
    );
    return new Set(keys).size === keys.length;
  },
};

/** `notPrefix`: the string does not begin with this lower-case text, whatever the case of its own letters. */
const notPrefix: KeywordDefinition = {
  keyword: 'notPrefix',
  type: 'string',
  metaSchema: { type: 'string', pattern: '^[^A-Z]+$' },
  validate: (prefix: string, text: string) => !text.toLowerCase().startsWith(prefix),
};

/** The keywords of this project, beside those of JSON Schema 2020-12. To add one is to add it here. */
const vocabulary: readonly KeywordDefinition[] = [rules, partial, uniqueBy, notPrefix];

/** An ajv that knows the vocabulary and is strict: a keyword it does not know is an error. */
export function annotatedAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: true, verbose: true });
  for (const definition of vocabulary) ajv.addKeyword(definition);
  return ajv;
}

/** Keywords that hold structure or say nothing of values: they need no rule. */
const structural: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'properties',
  'items',
  'allOf',
  'partial',
  'rules',
]);

/** The keywords of a subschema that constrain values. */
export function constrainingKeywords(schema: JsonObject): string[] {
  return Object.keys(schema).filter((keyword) => !structural.has(keyword));
}
