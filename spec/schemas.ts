import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dereference, ReferenceIsWrong } from './dereference.js';
import { isList, isObject, type Json, type JsonObject } from './json.js';
import { packageRoot } from './package-root.js';
import { readData } from './read-data.js';
import { slugOf } from './slug.js';
import type { Operation } from './types.js';

/** Which side of an exchange a schema describes. */
export type Side = 'request' | 'response';

/**
 * Every schema by its `$id`: `memorydb:<operation>.<side>` for spec/operations/<operation>/<side>.json, and
 * `memorydb:<shape>` for spec/shapes/<shape>.json.
 */
export const documents: ReadonlyMap<string, JsonObject> = new Map(
  ['operations', 'shapes'].flatMap((folder) =>
    readdirSync(join(packageRoot, 'spec', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => [`memorydb:${idOf(file)}`, readData(`${folder}/${file}`)] as const),
  ),
);

function idOf(file: string): string {
  return file.slice(0, -'.json'.length).replaceAll(/[\\/]/g, '.');
}

/** A schema in which `{operation}` and `{operation-slug}`, in what shapes say of their rules, are the operation's names. */
function speakOf(operation: Operation, schema: JsonObject): JsonObject {
  const slug = slugOf(operation);
  const speak = (value: Json): Json => {
    if (typeof value === 'string')
      return value.replaceAll('{operation}', operation).replaceAll('{operation-slug}', slug);
    if (isList(value)) return value.map(speak);
    return isObject(value) ? speakIn(value) : value;
  };
  const speakIn = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([member, value]) => [member, speak(value)]));
  return speakIn(schema);
}

const whole = new Map<string, JsonObject>();

/** The schema of an operation's request or answer, with every reference put in; the same object each time. */
export function schemaOf(operation: Operation, side: Side): JsonObject {
  const id = `memorydb:${slugOf(operation)}.${side}`;
  const known = whole.get(id);
  if (known !== undefined) return known;
  const document = documents.get(id);
  if (document === undefined)
    throw new ReferenceIsWrong(id, 'names no schema. Add one with this $id to spec/operations.');
  const made = speakOf(
    operation,
    dereference(document, (name) => documents.get(name)),
  );
  whole.set(id, made);
  return made;
}
