import type { Json, JsonObject } from '../../spec/json.js';

/** Stands in generated inputs for the leased cluster's name. */
export const clusterPlaceholder = '{cluster}';

/** Stands in generated inputs for a fresh snapshot name. */
export const snapshotPlaceholder = '{snapshot}';

/** A generated input with the names of this execution put in for the placeholders. */
export function bind(input: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(input).map(([member, value]): [string, Json] => [
      member,
      typeof value === 'string' && Object.hasOwn(names, value) ? (names[value] ?? value) : value,
    ]),
  );
}
