import { resourceKinds } from '../../spec/effect-types.js';
import type { Operation } from '../../spec/types.js';
import { askToRemove } from './ask-to-remove.js';
import type { Caller } from './caller.js';
import type { WaitSettings } from './eventually.js';
import type { Leftover } from './events.js';
import type { CreatedResource } from './inventory.js';
import { KindRemoval, type RemovalSettings } from './kind-removal.js';

/** Asks once to remove a thing. False where it is still there, and may be asked for again. */
export async function removeOnce(thing: CreatedResource, caller: Caller): Promise<boolean> {
  return (await askToRemove(thing, caller)).kind !== 'kept';
}

/**
 * Removes everything the run still has on the target, snapshots first, then what the target lists under names that the
 * run asked for, then looks whether the target still lists any of it, as long as its lists may be late and its deletions
 * may take. Answers what is left, and why. Sends on after an interrupt and beyond budgets; ends by the request deadlines.
 *
 * @param endMs the moment from which on nothing more is sent
 */
export async function removeAll(
  caller: Caller,
  can: (operation: Operation) => boolean,
  waits: WaitSettings,
  endMs = Infinity,
): Promise<Leftover[]> {
  return (await removeAndTell({ caller, can, waits, endMs })).leftovers;
}

/** As `removeAll`; answers what was removed, too. */
export async function removeAndTell(settings: RemovalSettings): Promise<{
  readonly removed: readonly CreatedResource[];
  readonly leftovers: Leftover[];
}> {
  const removals = resourceKinds.map((kind) => new KindRemoval(kind, settings));
  // All that is known to be there first: to look for more may take long.
  for (const removal of removals) await removal.removeOwn();
  for (const removal of removals) await removal.settle();
  return {
    removed: removals.flatMap(({ removed }) => removed),
    leftovers: removals.flatMap(({ leftovers }) => leftovers),
  };
}
