import type { JsonObject } from '../../spec/json.js';

/** Whether the target holds a thing: known either way, or in doubt (a lost answer, a race, a deletion under way). */
export type Presence = 'present' | 'absent' | 'in-doubt';

/** A count between what surely happened and what may have happened beside (answers that were lost, rivals). */
export interface CreationCount {
  readonly min: number;
  readonly max: number;
}

/** What is known of one cluster. */
export interface ClusterState {
  readonly presence: Presence;
  /** CreateCluster's input, where this run made it. */
  readonly requestedConfig: JsonObject | undefined;
  /** The newest description the target itself gave (a member of `Clusters`) of the cluster as it now is. */
  readonly lastDescription: JsonObject | undefined;
  /** The description from before a change: one that is the same may be late, and says nothing of the cluster now. */
  readonly staleDescription: JsonObject | undefined;
  /** Whether a snapshot may be taken of it: the target's last word, put in doubt by whatever was sent since. */
  readonly available: 'yes' | 'no' | 'in-doubt';
  /** Snapshots made on it in its life; undefined for a cluster whose past the run does not know. */
  readonly snapshotsMade: CreationCount | undefined;
  /** Its tags, where the run knows them. */
  readonly tags: readonly JsonObject[] | undefined;
  /** True where the doubt is a deletion’s: only then does "not found" settle it, for a creation may be seen late. */
  readonly deletionPending: boolean;
}

/** What is known of one snapshot. */
export interface SnapshotState {
  readonly presence: Presence;
  /** The name as it was asked for, case kept. */
  readonly requestedName: string;
  /** Lower-case name of the cluster it was made from, where known. */
  readonly cluster: string | undefined;
  /** The `Snapshot` that answered its creation. */
  readonly created: JsonObject | undefined;
  /** The tags it must carry, where that is known. */
  readonly tags: readonly JsonObject[] | undefined;
  /** Whether those are its request's own, or its cluster's (or source's), which only the developer guide promises. */
  readonly tagsFrom: 'request' | 'inheritance' | undefined;
  /** True where the doubt is a deletion’s: only then does "not found" settle it, for a creation may be seen late. */
  readonly deletionPending: boolean;
}

/** What the target is known to hold, by lower-case name. Of a name that is not there, nothing is known. */
export interface ModelState {
  readonly clusters: ReadonlyMap<string, ClusterState>;
  readonly snapshots: ReadonlyMap<string, SnapshotState>;
}

/** Nothing is known yet. */
export const emptyModelState: ModelState = { clusters: new Map(), snapshots: new Map() };

/** A cluster of which only this is known: it is not there. */
export const absentCluster: ClusterState = {
  presence: 'absent',
  requestedConfig: undefined,
  lastDescription: undefined,
  staleDescription: undefined,
  available: 'no',
  snapshotsMade: { min: 0, max: 0 },
  tags: undefined,
  deletionPending: false,
};

/** A snapshot of which only this is known: no such name is taken. */
export function absentSnapshot(name: string): SnapshotState {
  return {
    presence: 'absent',
    requestedName: name,
    cluster: undefined,
    created: undefined,
    tags: undefined,
    tagsFrom: undefined,
    deletionPending: false,
  };
}

/** What is known of the cluster a request names, whatever the case of its letters. */
export function clusterNamed(known: ModelState, name: unknown): ClusterState | undefined {
  return typeof name === 'string' ? known.clusters.get(name.toLowerCase()) : undefined;
}

/** What is known of the snapshot a request names, whatever the case of its letters. */
export function snapshotNamed(known: ModelState, name: unknown): SnapshotState | undefined {
  return typeof name === 'string' ? known.snapshots.get(name.toLowerCase()) : undefined;
}

/** `known` with what is said of one cluster replaced. */
export function withCluster(known: ModelState, name: string, cluster: ClusterState): ModelState {
  return { ...known, clusters: new Map(known.clusters).set(name.toLowerCase(), cluster) };
}

/** `known` with what is said of one snapshot replaced. */
export function withSnapshot(known: ModelState, name: string, snapshot: SnapshotState): ModelState {
  return { ...known, snapshots: new Map(known.snapshots).set(name.toLowerCase(), snapshot) };
}
