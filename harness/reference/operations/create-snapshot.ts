import { Refusal } from '../refusal.js';
import { describeSnapshot } from '../describe.js';
import type { State } from '../state.js';
import type { Check } from '../policy.js';
import type { Input } from '../read-input.js';
import type { Cluster } from '../resources.js';
import { tagsOf } from '../tagging.js';
import { isSnapshotName, takeSnapshot } from '../take-snapshot.js';
import type { Perform } from './perform.js';

const day = 24 * 60 * 60 * 1000;

/** Creates a copy of an entire cluster at a specific moment in time. */
export const createSnapshot: Perform = (state, input) => {
  const { checkOrder, disabledChecks, showShardsOnCreate } = state.policy;
  for (const check of checkOrder) if (!disabledChecks.includes(check)) checkers[check](state, input);
  const cluster = state.cluster(input.required('ClusterName'));
  const tags = disabledChecks.includes('tags') ? rawTags(input) : tagsOf(input);
  const snapshot = takeSnapshot(
    state,
    cluster,
    input.required('SnapshotName'),
    input.string('KmsKeyId'),
    tags,
  );
  return { Snapshot: describeSnapshot(state, snapshot, showShardsOnCreate) };
};

const checkers: Readonly<Record<Check, (state: State, input: Input) => void>> = {
  parameters: (_, input) => {
    input.required('ClusterName');
    const name = input.required('SnapshotName');
    if (!isSnapshotName(name)) throw input.refuse(`The snapshot name ${name} is not valid.`);
    input.notEmpty('KmsKeyId');
  },
  cluster: (state, input) => {
    const name = input.string('ClusterName');
    if (name !== undefined && name !== '') state.cluster(name);
  },
  state: (state, input) => {
    const cluster = lookUp(state, input);
    if (cluster === undefined) return;
    const status = state.statusOf(cluster);
    const isBusy =
      status === state.policy.snapshottingStatus
        ? state.policy.refuseWhileSnapshotting
        : status !== 'available';
    if (isBusy)
      throw new Refusal('InvalidClusterStateFault', `Cluster ${cluster.name} is ${status}, not available.`);
  },
  duplicate: (state, input) => {
    const name = input.string('SnapshotName');
    if (name !== undefined && state.snapshots.has(name.toLowerCase()))
      throw new Refusal('SnapshotAlreadyExistsFault', `Snapshot ${name} exists already.`);
  },
  quota: (state, input) => {
    const cluster = lookUp(state, input);
    const recent = cluster?.snapshotTimes.filter((time) => time > state.now - day) ?? [];
    if (recent.length >= state.policy.snapshotQuota)
      throw new Refusal(
        'SnapshotQuotaExceededFault',
        `A cluster gets ${state.policy.snapshotQuota} snapshots in 24 hours.`,
      );
  },
  tags: (_, input) => void tagsOf(input),
};

function lookUp(state: State, input: Input): Cluster | undefined {
  return state.clusters.get((input.string('ClusterName') ?? '').toLowerCase());
}

function rawTags(input: Input) {
  return input.tags()?.map(({ Key = '', Value = '' }) => ({ Key, Value }));
}
