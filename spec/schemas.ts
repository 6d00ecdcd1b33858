import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject } from './json.js';
import { packageRoot } from './package-root.js';
import { readData } from './read-data.js';
import type { Operation } from './types.js';

/** Which side of an exchange a schema describes. */
export type Side = 'request' | 'response';

/** Every schema of spec/operations and spec/shapes, by its `$id`. */
const documents = new Map<string, JsonObject>(
  ['operations', 'shapes'].flatMap((folder) =>
    readdirSync(join(packageRoot, 'spec', folder))
      .filter((file) => file.endsWith('.json'))
      .map((file): [string, JsonObject] => {
        const schema = readData(`${folder}/${file}`);
        return [String(schema['$id']), schema];
      }),
  ),
);

const whole = new Map<string, JsonObject>();

/** The schema of an operation's request or answer, with every reference put in: nothing is left to look up. */
export function schemaOf(operation: Operation, side: Side): JsonObject {
  const id = `memorydb:${operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.${side}`;
  const known = whole.get(id) ?? dereference(documentOf(id));
  whole.set(id, known);
  return known;
}

function documentOf(id: string): JsonObject {
  const found = documents.get(id);
  if (found === undefined)
    throw new Error(`No schema has the $id "${id}". Add it to spec/operations or spec/shapes.`);
  return found;
}

function dereference(schema: JsonObject): JsonObject {
  if (typeof schema['$ref'] === 'string') {
    const { $id: _, $schema: __, ...target } = documentOf(schema['$ref']);
    return dereference(target);
  }
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, inner(value)]));
}

function inner(value: Json): Json {
  if (Array.isArray(value)) return value.map(inner);
  return isObject(value) ? dereference(value) : value;
}
