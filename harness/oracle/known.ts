import type { JsonObject } from '../../spec/json.js';

/** Whether the target holds a thing: known either way, or in doubt (a lost answer, a race, a deletion under way). */
export type Presence = 'present' | 'absent' | 'in-doubt';

/** What is known of one cluster. */
export interface KnownCluster {
  readonly presence: Presence;
  /** CreateCluster's input, where the run made it. */
  readonly asked: JsonObject | undefined;
  /** The newest description the target itself gave (a member of `Clusters`). */
  readonly said: JsonObject | undefined;
  /** True while the target's last word was `available` and nothing was sent since that would change it. */
  readonly available: boolean | 'in-doubt';
  /** Snapshots surely made on it by this run; undefined for a cluster with a past the run does not know. */
  readonly snapshotsMade: number | undefined;
}

/** What is known of one snapshot. */
export interface KnownSnapshot {
  readonly presence: Presence;
  /** The name as it was asked for, case kept. */
  readonly askedName: string;
  /** Lower-case name of the cluster it was made from. */
  readonly cluster: string;
  /** The CreateSnapshot (or CopySnapshot) input that made it. */
  readonly input: JsonObject;
  /** The `Snapshot` that answered its creation. */
  readonly created: JsonObject | undefined;
}

/** What the target is known to hold, by lower-case name. A name that is not there is one this case never touched. */
export interface Known {
  readonly clusters: Readonly<Record<string, KnownCluster>>;
  readonly snapshots: Readonly<Record<string, KnownSnapshot>>;
  /** Tags by lower-case ARN or by `cluster:name` / `snapshot:name`; absent where not known. */
  readonly tags: Readonly<Record<string, readonly JsonObject[]>>;
}

/** Nothing is known yet. */
export const nothingKnown: Known = { clusters: {}, snapshots: {}, tags: {} };
