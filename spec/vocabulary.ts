import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonObject } from './json.js';
import { checkedKeywords } from './keywords/index.js';

/**
 * An ajv that knows the keywords of this project and is strict: a keyword it does not know is an error. It keeps no
 * schema by its `$id`, so that one instance may compile two schemas with the same one.
 *
 * @param checksSchemas whether it refuses a schema in which a keyword has a value of a wrong form. That takes a tenth of
 *   a second at the first schema: the tests do so for every schema of this project, and a run need not.
 */
export function annotatedAjv({ checksSchemas }: { readonly checksSchemas: boolean }): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: true,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    addUsedSchema: false,
    validateSchema: checksSchemas,
  });
  for (const { definition } of checkedKeywords) {
    if (definition === undefined) continue;
    const { metaSchema, ...check } = definition;
    ajv.addKeyword(checksSchemas && metaSchema !== undefined ? { ...check, metaSchema } : check);
  }
  return ajv;
}

/** Keywords that hold structure or say nothing of values: they need no rule. */
const structural: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
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
