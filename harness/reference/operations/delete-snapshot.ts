import { Refusal } from '../refusal.js';
import { describeSnapshot } from '../describe.js';
import type { Perform } from './perform.js';

/** Deletes a snapshot, with its tags. The answer describes it as it goes. */
export const deleteSnapshot: Perform = (state, input) => {
  const snapshot = state.snapshot(input.required('SnapshotName'));
  const status = state.statusOfSnapshot(snapshot);
  if (status !== 'available')
    throw new Refusal('InvalidSnapshotStateFault', `Snapshot ${snapshot.name} is ${status}, not available.`);
  snapshot.goneAt = state.now + state.options.durations.snapshotDeleting;
  if (state.policy.quotaRefundedOnDelete) {
    const times = state.clusters.get(snapshot.clusterName)?.snapshotTimes ?? [];
    const counted = times.indexOf(snapshot.createdAt);
    if (counted >= 0) times.splice(counted, 1);
  }
  return { Snapshot: describeSnapshot(state, snapshot, false) };
};
