import { Refusal } from '../answer.js';
import { describeCluster } from '../describe.js';
import { isSnapshotName, takeSnapshot } from '../take-snapshot.js';
import type { Perform } from './table.js';

/** Deletes a cluster, after a last snapshot where one is asked for. Its manual snapshots stay. */
export const deleteCluster: Perform = (plane, input) => {
  const cluster = plane.cluster(input.required('ClusterName'));
  const final = input.string('FinalSnapshotName');
  const status = plane.statusOf(cluster);
  if (status !== 'available')
    throw new Refusal('InvalidClusterStateFault', `Cluster ${cluster.name} is ${status}, not available.`);
  if (final !== undefined) {
    if (!isSnapshotName(final)) throw input.refuse(`The snapshot name ${final} is not valid.`);
    if (plane.snapshots.has(final.toLowerCase()))
      throw new Refusal('SnapshotAlreadyExistsFault', `Snapshot ${final} exists already.`);
    takeSnapshot(plane, cluster, final, undefined, undefined);
  }
  const { durations } = plane.options;
  cluster.goneAt =
    plane.now + durations.clusterDeleting + (final === undefined ? 0 : durations.snapshotCreating);
  return { Cluster: describeCluster(plane, cluster, false) };
};
