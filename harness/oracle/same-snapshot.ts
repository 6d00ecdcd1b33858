import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { isSameKey } from './same-key.js';

/** What may change while a snapshot is being created: its status, and what is measured only at the end. */
export const whileMaking: ReadonlySet<string> = new Set(['Status', 'Size', 'SnapshotCreationTime']);

/** What may change of an available snapshot. */
export const onceMade: ReadonlySet<string> = new Set(['Status', 'Size']);

/** What may differ between a snapshot and its copy: the status, and all of the shards. */
export const ofShards: ReadonlySet<string> = new Set(['Status', 'Shards']);

/**
 * Pointer to the first member in which two descriptions of one thing differ, or undefined where they agree. A member
 * that only one of them has is not a difference.
 *
 * @param mayDiffer members that are not compared, wherever they stand
 */
export function differenceOf(
  one: JsonObject,
  other: JsonObject,
  mayDiffer: ReadonlySet<string>,
): string | undefined {
  const differ = (left: Json | undefined, right: Json | undefined, pointer: string): string | undefined => {
    if (!isSaid(left) || !isSaid(right)) return undefined;
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) return pointer;
      return firstOf(left.entries(), ([index, item]) => differ(item, right[index], `${pointer}/${index}`));
    }
    if (isObject(left) && isObject(right))
      return firstOf(Object.entries(left), ([member, value]) =>
        mayDiffer.has(member) ? undefined : differ(value, right[member], `${pointer}/${member}`),
      );
    const isKey = pointer.endsWith('/KmsKeyId') && typeof left === 'string' && typeof right === 'string';
    const isSame = isKey ? isSameKey(left, right) : JSON.stringify(left) === JSON.stringify(right);
    return isSame ? undefined : pointer;
  };
  return differ(one, other, '');
}

function isSaid(value: Json | undefined): value is Json {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

function firstOf<Item>(items: Iterable<Item>, find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
