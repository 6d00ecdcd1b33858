import type { JsonObject } from '../../spec/json.js';
import { clusterNamed, withCluster, type ModelState } from './model-state.js';

/** Takes the target's own word on a cluster the run knows of. */
export function seeCluster(known: ModelState, lastDescription: JsonObject): ModelState {
  const name = lastDescription['Name'];
  const before = clusterNamed(known, name);
  if (before === undefined || typeof name !== 'string') return known;
  const status = lastDescription['Status'];
  const isLate = before.staleDescription !== undefined && isAlike(lastDescription, before.staleDescription);
  return withCluster(known, name, {
    ...before,
    ...(!isLate && { lastDescription, staleDescription: undefined }),
    available: status === 'available' ? 'yes' : typeof status === 'string' ? 'no' : 'in-doubt',
  });
}

/** True where two descriptions show a cluster with the same configuration, whatever its state; shards may be left out. */
function isAlike(one: JsonObject, other: JsonObject): boolean {
  const isOptional = (member: string): boolean =>
    member === 'Shards' && !(isPresent(one, member) && isPresent(other, member));
  return Object.keys({ ...one, ...other }).every(
    (member) =>
      member === 'Status' ||
      member === 'PendingUpdates' ||
      isOptional(member) ||
      JSON.stringify(one[member]) === JSON.stringify(other[member]),
  );
}

function isPresent(object: JsonObject, member: string): boolean {
  return object[member] !== undefined && object[member] !== null;
}
