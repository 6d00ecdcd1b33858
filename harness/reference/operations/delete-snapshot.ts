import { Refusal } from '../answer.js';
import { describeSnapshot } from '../describe.js';
import type { Perform } from './table.js';

/** Deletes a snapshot, with its tags. The answer describes it as it goes. */
export const deleteSnapshot: Perform = (plane, input) => {
  const snapshot = plane.snapshot(input.required('SnapshotName'));
  const status = plane.statusOfSnapshot(snapshot);
  if (status !== 'available')
    throw new Refusal('InvalidSnapshotStateFault', `Snapshot ${snapshot.name} is ${status}, not available.`);
  snapshot.goneAt = plane.now + plane.options.durations.snapshotDeleting;
  if (plane.policy.quotaRefundedOnDelete) {
    const times = plane.clusters.get(snapshot.clusterName)?.snapshotTimes ?? [];
    const counted = times.indexOf(snapshot.createdAt);
    if (counted >= 0) times.splice(counted, 1);
  }
  return { Snapshot: describeSnapshot(plane, snapshot, false) };
};
