import { Refusal } from '../refusal.js';
import { describeCluster } from '../describe.js';
import { isSnapshotName, takeSnapshot } from '../take-snapshot.js';
import type { Perform } from './perform.js';

/** Deletes a cluster, after a last snapshot where one is asked for. Its manual snapshots stay. */
export const deleteCluster: Perform = (state, input) => {
  const cluster = state.cluster(input.required('ClusterName'));
  const final = input.string('FinalSnapshotName');
  const status = state.statusOf(cluster);
  if (status !== 'available')
    throw new Refusal('InvalidClusterStateFault', `Cluster ${cluster.name} is ${status}, not available.`);
  if (final !== undefined) {
    if (!isSnapshotName(final)) throw input.refuse(`The snapshot name ${final} is not valid.`);
    if (state.snapshots.has(final.toLowerCase()))
      throw new Refusal('SnapshotAlreadyExistsFault', `Snapshot ${final} exists already.`);
    takeSnapshot(state, cluster, final, undefined, undefined);
  }
  const { durations } = state.options;
  cluster.goneAt =
    state.now + durations.clusterDeleting + (final === undefined ? 0 : durations.snapshotCreating);
  return { Cluster: describeCluster(state, cluster, false) };
};
