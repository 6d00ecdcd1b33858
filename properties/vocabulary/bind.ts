import type { Json, JsonObject } from '../../spec/json.js';

/** Placeholder in generated inputs for the name of the leased cluster. */
export const clusterPlaceholder = '{cluster}';

/** Placeholder in generated inputs for a new snapshot name. */
export const snapshotPlaceholder = '{snapshot}';

/** A generated input in which the names of this execution replace the placeholders. */
export function bind(input: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(input).map(([member, value]): [string, Json] => [
      member,
      typeof value === 'string' && Object.hasOwn(names, value) ? (names[value] ?? value) : value,
    ]),
  );
}
