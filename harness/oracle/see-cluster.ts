import type { JsonObject } from '../../spec/json.js';
import { clusterNamed, withCluster, type ClusterState, type ModelState } from './model-state.js';
import { isDue, never, type Timing } from './moments.js';

/**
 * Takes the target's own word on a cluster the run knows of. Where the cluster was changed, a description that is as the
 * cluster was described before says nothing of its configuration now, unless it had to show the change by then and the
 * cluster is available again: an update may take its time.
 *
 * @param windowMs how late the description may be: 0 in the answer to a write
 */
export function seeCluster(
  known: ModelState,
  description: JsonObject,
  { sentMs, receivedMs }: Timing,
  windowMs: number,
): ModelState {
  const name = description['Name'];
  const before = clusterNamed(known, name);
  if (before === undefined || typeof name !== 'string') return known;
  const availability = availabilityIn(description);
  const isSure = isDue(sentMs, before.changedMs, windowMs);
  const isSettled = isSure && availability === 'yes';
  const isLate = !isSettled && mayBeLate(description, before);
  // That it was gone was said by a read only, which may have been late.
  const isThereAfterAll = before.presence === 'absent' && before.goneMs === never;
  return withCluster(known, name, {
    ...before,
    ...(isThereAfterAll && { presence: 'in-doubt', deletionPending: true }),
    ...(!isLate && { lastDescription: description }),
    ...(isSettled && { formerDescriptions: [] }),
    available: isSure || !isLate ? availability : 'in-doubt',
    availableSinceMs: isSure ? receivedMs : never,
  });
}

function availabilityIn({ Status }: JsonObject): ClusterState['available'] {
  if (Status === 'available') return 'yes';
  return typeof Status === 'string' ? 'no' : 'in-doubt';
}

function mayBeLate(description: JsonObject, { formerDescriptions }: ClusterState): boolean {
  return (
    formerDescriptions === 'unknown' || formerDescriptions.some((former) => isAlike(description, former))
  );
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
