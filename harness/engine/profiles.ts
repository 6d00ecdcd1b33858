import type { JsonObject } from '../../spec/json.js';
import { snapshotQuota } from '../../spec/quota.js';

/** How much a run may take: a row of the table below each. */
export const profileNames = ['default', 'frugal'] as const;
export type ProfileName = (typeof profileNames)[number];

/** What a profile decides unless an option says otherwise. */
export interface Profile {
  /** One line for a person. */
  readonly title: string;
  readonly runs: number;
  readonly concurrency: number;
  /** Clusters and snapshots that the run may make; undefined where nothing bounds them. */
  readonly maxClusters: number | undefined;
  readonly maxSnapshots: number | undefined;
  /** The order of the cases: that of the plan, or the one that judges most rules for the fewest snapshots. */
  readonly order: 'as-planned' | 'most-rules-first';
  /** Whether the run finds out by creating a cluster whether the target can; else it is taken to be able to. */
  readonly probesCreateCluster: boolean;
  /** Snapshots that a cluster of the run is used for before it is replaced. */
  readonly snapshotsOfCluster: number;
  /** What its clusters are made from, beside the usual shape. */
  readonly clusterShape: JsonObject;
}

/** Every profile, as data. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  default: {
    title: 'many cases on many clusters, for targets that cost nothing',
    runs: 100,
    concurrency: 8,
    maxClusters: undefined,
    maxSnapshots: undefined,
    order: 'as-planned',
    probesCreateCluster: true,
    // Some room is left for cases that take several.
    snapshotsOfCluster: snapshotQuota - 5,
    clusterShape: {},
  },
  frugal: {
    title: 'one cluster of one node, and the snapshots that AWS lets it have in a day',
    runs: 1,
    concurrency: 1,
    maxClusters: 1,
    maxSnapshots: snapshotQuota,
    order: 'most-rules-first',
    probesCreateCluster: false,
    snapshotsOfCluster: snapshotQuota,
    clusterShape: { NumReplicasPerShard: 0 },
  },
};
