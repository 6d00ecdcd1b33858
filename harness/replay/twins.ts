import type { Caller } from '../engine/caller.js';
import type { CreatedResource } from '../engine/inventory.js';
import { removeOnce } from '../engine/removal.js';

/**
 * Removes what was made under names that differ in letter case only: a target that tells them apart has one thing of each,
 * and the inventory, to which they are one, asks for one of them.
 */
export async function removeTwins(created: readonly CreatedResource[], caller: Caller): Promise<void> {
  const isTwin = ({ kind, name }: CreatedResource): boolean =>
    created.some(
      (other) => other.kind === kind && other.name !== name && folded(other.name) === folded(name),
    );
  for (const thing of created.filter(isTwin)) await removeOnce(thing, caller);
}

function folded(name: CreatedResource['name']): string {
  return JSON.stringify(name).toLowerCase();
}
