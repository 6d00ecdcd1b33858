import type { JsonObject } from '../../spec/json.js';
import { snapshotNamed, type ModelState, type SnapshotState } from '../../harness/oracle/model-state.js';
import { never } from '../../harness/oracle/moments.js';
import type { Reason } from '../expectation.js';
import { mayRefuse, mustRefuse, reasonIds, shouldAccept } from './reason.js';

const notFound = 'SnapshotNotFoundFault';
const badValue = ['InvalidParameterValueException', 'ValidationException', 'ValidationError'];

/**
 * Reasons of a request that names, in `member`, a snapshot that has to be there and available.
 *
 * @param removed whether an earlier attempt at the same request may have removed it
 */
export function fromSnapshot(
  member: string,
  input: JsonObject,
  known: ModelState,
  removed = false,
): Reason[] {
  const name = input[member];
  if (typeof name !== 'string') return [];
  const snapshot = snapshotNamed(known, name);
  if (snapshot === undefined || !isCertain(snapshot))
    return [mayRefuse(reasonIds.inDoubt, member, notFound, 'InvalidSnapshotStateFault')];
  if (snapshot.presence === 'absent') {
    const faults = isSnapshotName(name) ? [notFound] : [notFound, ...badValue];
    return [mustRefuse(reasonIds.snapshotAbsent, member, ...faults)];
  }
  if (removed) return [mayRefuse(reasonIds.appliedBefore, member, notFound, 'InvalidSnapshotStateFault')];
  return [...fromLetters(member, name, snapshot), ...fromRest(member, snapshot)];
}

/** False for what may be there or not, and for what only a read that may be late says is gone. */
function isCertain({ presence, goneMs }: SnapshotState): boolean {
  return presence === 'present' || (presence === 'absent' && goneMs !== never);
}

/** Names of automatic snapshots have dots. */
function isSnapshotName(name: string): boolean {
  return /^[A-Za-z0-9](-?[A-Za-z0-9.]){0,254}$/.test(name);
}

function fromLetters(member: string, name: string, { requestedName }: SnapshotState): Reason[] {
  return requestedName === name ? [] : [shouldAccept(reasonIds.snapshotInOtherCase, member, notFound)];
}

/** A snapshot that was seen to be available is so until it is deleted, or copied. */
function fromRest(member: string, { statusSeenMs, wasCopied }: SnapshotState): Reason[] {
  return statusSeenMs.has('available') && !wasCopied
    ? []
    : [mayRefuse(reasonIds.snapshotBusy, member, 'InvalidSnapshotStateFault')];
}
