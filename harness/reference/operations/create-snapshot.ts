import { Refusal } from '../answer.js';
import { describeSnapshot } from '../describe.js';
import type { ControlPlane } from '../plane.js';
import type { Check } from '../policy.js';
import type { Input } from '../read-input.js';
import type { Cluster } from '../resources.js';
import { tagsOf } from '../tagging.js';
import { isSnapshotName, takeSnapshot } from '../take-snapshot.js';
import type { Perform } from './table.js';

const day = 24 * 60 * 60 * 1000;

/** Creates a copy of an entire cluster at a specific moment in time. */
export const createSnapshot: Perform = (plane, input) => {
  const { checkOrder, disabledChecks, showShardsOnCreate } = plane.policy;
  for (const check of checkOrder) if (!disabledChecks.includes(check)) checkers[check](plane, input);
  const cluster = plane.cluster(input.required('ClusterName'));
  const tags = disabledChecks.includes('tags') ? rawTags(input) : tagsOf(input);
  const snapshot = takeSnapshot(
    plane,
    cluster,
    input.required('SnapshotName'),
    input.string('KmsKeyId'),
    tags,
  );
  return { Snapshot: describeSnapshot(plane, snapshot, showShardsOnCreate) };
};

const checkers: Readonly<Record<Check, (plane: ControlPlane, input: Input) => void>> = {
  parameters: (_, input) => {
    input.required('ClusterName');
    const name = input.required('SnapshotName');
    if (!isSnapshotName(name)) throw input.refuse(`The snapshot name ${name} is not valid.`);
    input.notEmpty('KmsKeyId');
  },
  cluster: (plane, input) => {
    const name = input.string('ClusterName');
    if (name !== undefined && name !== '') plane.cluster(name);
  },
  state: (plane, input) => {
    const cluster = lookUp(plane, input);
    if (cluster === undefined) return;
    const status = plane.statusOf(cluster);
    const isBusy =
      status === plane.policy.snapshottingStatus
        ? plane.policy.refuseWhileSnapshotting
        : status !== 'available';
    if (isBusy)
      throw new Refusal('InvalidClusterStateFault', `Cluster ${cluster.name} is ${status}, not available.`);
  },
  duplicate: (plane, input) => {
    const name = input.string('SnapshotName');
    if (name !== undefined && plane.snapshots.has(name.toLowerCase()))
      throw new Refusal('SnapshotAlreadyExistsFault', `Snapshot ${name} exists already.`);
  },
  quota: (plane, input) => {
    const cluster = lookUp(plane, input);
    const recent = cluster?.snapshotTimes.filter((time) => time > plane.now - day) ?? [];
    if (recent.length >= plane.policy.snapshotQuota)
      throw new Refusal(
        'SnapshotQuotaExceededFault',
        `A cluster gets ${plane.policy.snapshotQuota} snapshots in 24 hours.`,
      );
  },
  tags: (_, input) => void tagsOf(input),
};

function lookUp(plane: ControlPlane, input: Input): Cluster | undefined {
  return plane.clusters.get((input.string('ClusterName') ?? '').toLowerCase());
}

function rawTags(input: Input) {
  return input.tags()?.map(({ Key = '', Value = '' }) => ({ Key, Value }));
}
