import { isObject, type Json, type JsonObject } from '../../spec/json.js';

/** Members that may change while a snapshot is what it is: its state, and what is shown on request only. */
const mayDiffer = new Set(['Status', 'Shards', 'Size', 'SnapshotCreationTime', 'KmsKeyId']);

/**
 * Pointer to the first member in which two descriptions of one snapshot differ, or undefined where they agree.
 * What only one of them says is no difference: a description need not say everything.
 */
export function differenceOf(one: JsonObject, other: JsonObject): string | undefined {
  return differ(one, other, '');
}

function differ(one: Json | undefined, other: Json | undefined, pointer: string): string | undefined {
  if (one === undefined || other === undefined || one === null || other === null) return undefined;
  if (!isObject(one) || !isObject(other))
    return JSON.stringify(one) === JSON.stringify(other) ? undefined : pointer;
  for (const [member, value] of Object.entries(one)) {
    if (mayDiffer.has(member)) continue;
    const found = differ(value, other[member], `${pointer}/${member}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
