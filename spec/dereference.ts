import { isObject, type Json, type JsonObject } from './json.js';

/** A reference that can't be put in. */
export class ReferenceIsWrong extends Error {
  constructor(reference: string, what: string) {
    super(`The reference "${reference}" ${what}`);
    this.name = 'ReferenceIsWrong';
  }
}

/**
 * A schema with every `$ref` replaced by what it names, so that it can be walked with nothing left to look up.
 *
 * @param documentOf the schema with an `$id`, or undefined where none has it
 * @throws ReferenceIsWrong where it names nothing, stands beside other keywords (which would be lost) or leads to itself
 */
export function dereference(
  schema: JsonObject,
  documentOf: (id: string) => JsonObject | undefined,
  within: readonly string[] = [],
): JsonObject {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') {
    const inner = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(inner);
      return isObject(value) ? dereference(value, documentOf, within) : value;
    };
    return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, inner(value)]));
  }
  if (Object.keys(schema).length > 1)
    throw new ReferenceIsWrong(reference, 'stands beside other keywords. Move them to where it leads.');
  if (within.includes(reference))
    throw new ReferenceIsWrong(reference, "leads back to itself. Such a schema can't be walked to its end.");
  const found = documentOf(reference);
  if (found === undefined)
    throw new ReferenceIsWrong(reference, 'names no schema. Add one with this $id to spec/shapes.');
  const { $id: _, $schema: __, ...target } = found;
  return dereference(target, documentOf, [...within, reference]);
}
