import type { ControlPlane } from './plane.js';
import type { Tag } from './read-input.js';
import { configurationOf, shardDetailsOf, type Cluster, type Snapshot } from './resources.js';

/** Takes a manual snapshot of a cluster as it is now. Every check has been made. */
export function takeSnapshot(
  plane: ControlPlane,
  cluster: Cluster,
  name: string,
  kmsKey: string | undefined,
  tags: readonly Tag[] | undefined,
): Snapshot {
  const { now } = plane;
  const readyAt = now + plane.options.durations.snapshotCreating;
  const lower = name.toLowerCase();
  const snapshot: Snapshot = {
    name: lower,
    arn: plane.arn('snapshot', lower),
    source: 'manual',
    kmsKey: plane.keyArn(kmsKey) ?? cluster.kmsKey,
    clusterName: cluster.name,
    configuration: configurationOf(cluster),
    shards: shardDetailsOf(cluster, now),
    dataTiering: cluster.dataTiering,
    tags: [...(tags ?? cluster.tags)],
    createdAt: now,
    readyAt,
    goneAt: undefined,
  };
  plane.snapshots.set(lower, snapshot);
  cluster.snapshottingUntil = readyAt;
  cluster.snapshotTimes.push(now);
  return snapshot;
}

/** Whether a snapshot may be given this name: 1 to 255 letters, digits and hyphens, no two together, none at the end. */
export function isSnapshotName(name: string): boolean {
  return /^(-?[0-9A-Za-z])+$/.test(name) && name.length <= 255;
}
