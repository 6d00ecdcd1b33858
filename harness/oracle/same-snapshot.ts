import { at, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { responseSchema } from '../../spec/model.js';
import { escapeToken } from '../../spec/pointer.js';
import { isSameKey } from './same-key.js';

/** What may change while a snapshot is being created: its status, and what is measured only at the end. */
export const whileMaking: ReadonlySet<string> = new Set(['Status', 'Size', 'SnapshotCreationTime']);

/** What may change of an available snapshot. */
export const onceMade: ReadonlySet<string> = new Set(['Status', 'Size']);

/** What may differ between a snapshot and its copy: the status, and all of the shards. */
export const ofShards: ReadonlySet<string> = new Set(['Status', 'Shards']);

/** The schema of a snapshot, and of the configuration in it. */
export const snapshotSchema = at(responseSchema('CreateSnapshot'), '/properties/Snapshot');
export const configurationSchema = at(snapshotSchema, '/properties/ClusterConfiguration');

/**
 * Pointer to the first member in which two descriptions of one thing differ, or undefined where they agree. A member
 * that only one of them has is not a difference, and a blank text is no value: AWS's own examples show a description that
 * is empty in one answer and a space in the next.
 *
 * @param mayDiffer members that are not compared, wherever they stand
 * @param schema members that it does not name are not compared: what the API does not have may change at any time
 */
export function differenceOf(
  one: JsonObject,
  other: JsonObject,
  mayDiffer: ReadonlySet<string>,
  schema?: Json,
): string | undefined {
  const differ = (
    left: Json | undefined,
    right: Json | undefined,
    pointer: string,
    of: Json | undefined,
  ): string | undefined => {
    if (!isSaid(left) || !isSaid(right)) return undefined;
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) return pointer;
      return firstOf(left.entries(), ([index, item]) =>
        differ(item, right[index], `${pointer}/${index}`, at(of, '/items')),
      );
    }
    if (isObject(left) && isObject(right))
      return firstOf(Object.entries(left), ([member, value]) =>
        mayDiffer.has(member) || !isNamed(member, of)
          ? undefined
          : differ(
              value,
              right[member],
              `${pointer}/${member}`,
              at(of, `/properties/${escapeToken(member)}`),
            ),
      );
    const isKey = pointer.endsWith('/KmsKeyId') && typeof left === 'string' && typeof right === 'string';
    const isSame = isKey ? isSameKey(left, right) : JSON.stringify(left) === JSON.stringify(right);
    return isSame ? undefined : pointer;
  };
  return differ(one, other, '', schema);
}

function isSaid(value: Json | undefined): value is Json {
  const isBlank = typeof value === 'string' && value.trim() === '';
  return value !== undefined && value !== null && !isBlank && !(Array.isArray(value) && value.length === 0);
}

function isNamed(member: string, schema: Json | undefined): boolean {
  const members = at(schema, '/properties');
  return !isObject(members) || Object.hasOwn(members, member);
}

function firstOf<Item>(items: Iterable<Item>, find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
