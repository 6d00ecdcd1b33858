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
  const cluster = plane.clusters.get(snapshot.clusterName);
  if (plane.policy.quotaRefundedOnDelete && cluster !== undefined)
    cluster.snapshotTimes = cluster.snapshotTimes.filter((time) => time !== snapshot.createdAt);
  return { Snapshot: describeSnapshot(plane, snapshot, false) };
};
