import type { State } from './state.js';
import type { Tag } from './read-input.js';
import { configurationOf, shardDetailsOf, type Cluster, type Snapshot } from './resources.js';

/** Takes a manual snapshot of a cluster as it is now. Every check has been made. */
export function takeSnapshot(
  state: State,
  cluster: Cluster,
  name: string,
  kmsKey: string | undefined,
  tags: readonly Tag[] | undefined,
): Snapshot {
  const { now } = state;
  const readyAt = now + state.options.durations.snapshotCreating;
  const lower = name.toLowerCase();
  const snapshot: Snapshot = {
    name: lower,
    arn: state.arn('snapshot', lower),
    source: 'manual',
    kmsKey: state.keyArn(kmsKey) ?? cluster.kmsKey,
    clusterName: cluster.name,
    configuration: configurationOf(cluster),
    shards: shardDetailsOf(cluster, now),
    dataTiering: cluster.dataTiering,
    tags: [...(tags ?? cluster.tags)],
    createdAt: now,
    readyAt,
    goneAt: undefined,
  };
  state.snapshots.set(lower, snapshot);
  cluster.snapshottingUntil = readyAt;
  cluster.snapshotTimes.push(now);
  return snapshot;
}

/** Whether a snapshot may be given this name: 1 to 255 letters, digits and hyphens, no two together, none at the end. */
export function isSnapshotName(name: string): boolean {
  return /^(-?[0-9A-Za-z])+$/.test(name) && name.length <= 255;
}
