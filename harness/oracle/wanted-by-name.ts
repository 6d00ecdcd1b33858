import type { JsonObject } from '../../spec/json.js';
import { snapshotNamed, type SnapshotState } from './model-state.js';
import { never, type Moment } from './moments.js';
import { differenceOf, snapshotSchema, whileMaking } from './same-snapshot.js';
import { anAnswer, isUnanswered, snapshotsShown, type StateRead, type Wanted } from './wanted.js';

/** The statuses of a snapshot in the order in which it goes through them. Source: API reference, `Snapshot`. */
export const statusOrder: readonly string[] = ['creating', 'available', 'deleting'];

/** What is wanted of a read that describes one snapshot by its name, alone or beside a cluster. */
export function wantedByName(read: StateRead): Wanted[] {
  const { SnapshotName: name, ClusterName: cluster } = read.input ?? {};
  const known = snapshotNamed(read.state, name);
  if (typeof name !== 'string' || known === undefined) return [];
  if (isUnanswered(read)) return [anAnswer];
  const isOfAnother = typeof cluster === 'string' && known.cluster !== cluster.toLowerCase();
  const found = describedAs(read, name);
  if (found !== undefined) return wantedOfFound(known, found);
  return isOfAnother ? [] : wantedOfMissing(known, name, cluster === undefined ? '' : ' and cluster');
}

function wantedOfMissing(known: SnapshotState, name: string, beside: string): Wanted[] {
  if (known.presence !== 'present') return [];
  const stored = known.created?.['Name'] ?? name.toLowerCase();
  // Of a target that stores a name in other letters, nothing else is promised under these.
  if (stored !== name && stored !== name.toLowerCase()) return [];
  const what = stored === name ? `described by name${beside}` : 'described in other letters';
  return [{ kind: 'fact', what, sinceMs: known.madeMs }];
}

function wantedOfFound(known: SnapshotState, found: JsonObject): Wanted[] {
  switch (known.presence) {
    case 'absent':
      return [{ kind: 'fact', what: 'gone by name', sinceMs: known.goneMs }];
    case 'in-doubt':
      return known.deletedMs !== never && found['Status'] !== 'deleting'
        ? [{ kind: 'fact', what: 'gone by name', sinceMs: known.deletedMs }]
        : [];
    case 'present':
      return [...wantedOfIncarnation(known, found), ...wantedOfStatus(known, found)];
  }
}

/** A description that is not of the last snapshot created under the name may be of one before it. */
function wantedOfIncarnation({ incarnation, created, madeMs }: SnapshotState, found: JsonObject): Wanted[] {
  if (created === undefined || incarnation < 2) return [];
  // Where names are not stored in lower case, two that differ in case are two snapshots, not two incarnations.
  const isOneName = created['Name'] === undefined || created['Name'] === found['Name'];
  return isOneName && differenceOf(created, found, whileMaking, snapshotSchema) !== undefined
    ? [{ kind: 'fact', what: 'described anew', sinceMs: madeMs }]
    : [];
}

function wantedOfStatus(known: SnapshotState, { Status: status }: JsonObject): Wanted[] {
  const passedMs = statusPassedMs(known, status);
  return passedMs === never ? [] : [{ kind: 'fact', what: 'status in order', sinceMs: passedMs }];
}

/** When a status was first seen that comes after this one; `never` where none was. */
export function statusPassedMs({ statusSeenMs }: SnapshotState, status: unknown): Moment {
  const place = typeof status === 'string' ? statusOrder.indexOf(status) : -1;
  const later = place < 0 ? [] : statusOrder.slice(place + 1);
  return Math.min(never, ...later.map((each) => statusSeenMs.get(each) ?? never));
}

function describedAs(read: StateRead, name: string): JsonObject | undefined {
  return snapshotsShown(read).find(
    ({ Name }) => typeof Name === 'string' && Name.toLowerCase() === name.toLowerCase(),
  );
}
