import type { JsonObject } from '../../spec/json.js';
import { snapshotNamed, type ModelState } from '../../harness/oracle/model-state.js';
import type { Reason } from '../expectation.js';
import { mayRefuse, mustRefuse, reasonIds, shouldAccept } from './reason.js';

/**
 * Reasons of a request that names, in `member`, a snapshot to create.
 *
 * @param ifApplied faults that answer a request whose earlier attempt may have been carried out; undefined where no
 *   earlier attempt was
 */
export function fromNewSnapshotName(
  member: string,
  input: JsonObject,
  known: ModelState,
  ifApplied: readonly string[] | undefined,
): Reason[] {
  const name = input[member];
  if (typeof name !== 'string') return [];
  const fault = 'SnapshotAlreadyExistsFault';
  const taken = snapshotNamed(known, name);
  if (taken?.presence === 'present')
    return taken.requestedName === name
      ? [mustRefuse(reasonIds.snapshotExists, member, fault)]
      : // That names are looked up whatever the case of their letters follows from their being stored in lower case,
        // and is said nowhere: names.collide-ignoring-case asks for it.
        [shouldAccept(reasonIds.existsInOtherCase, member, fault)];
  if (ifApplied !== undefined) return [mayRefuse(reasonIds.appliedBefore, member, fault, ...ifApplied)];
  return taken?.presence === 'absent' ? [] : [mayRefuse(reasonIds.inDoubt, member, fault)];
}
