import type { ResourceKind } from '../../spec/effect-types.js';
import type { JsonObject } from '../../spec/json.js';
import { always, never, type Moment } from './moments.js';

/** Whether the target holds a thing: known either way, or in doubt (a lost answer, a race, a deletion under way). */
export type Presence = 'present' | 'absent' | 'in-doubt';

/** A count between what surely happened and what may have happened beside (answers that were lost, rivals). */
export interface CreationCount {
  readonly min: number;
  readonly max: number;
}

/** What is known of anything that is created and removed, and since when. */
interface ResourceState {
  readonly presence: Presence;
  /** When the last answer came that created it, or may have; `always` where none did. */
  readonly madeMs: Moment;
  /** From when on it was surely absent: `always` where it never was there, `never` where only a read that may be late says so. */
  readonly goneMs: Moment;
  /** True where the doubt is a deletion's: only then does "not found" settle it, for a creation may be seen late. */
  readonly deletionPending: boolean;
}

/** What TagResource and UntagResource have done to the tags of a resource. */
export interface TagChanges {
  /** When the last answer to one of them came. */
  readonly sinceMs: Moment;
  readonly last: 'put' | 'take';
  /** Keys of tags that were put on it, and not taken off since. */
  readonly put: ReadonlySet<string>;
  /** Keys of tags that were taken off it, and not put on since. */
  readonly taken: ReadonlySet<string>;
}

/** What is known of one cluster. */
export interface ClusterState extends ResourceState {
  /** CreateCluster's input, where this run made it. */
  readonly requestedConfig: JsonObject | undefined;
  /** The newest description the target itself gave (a member of `Clusters`) of the cluster as it now is. */
  readonly lastDescription: JsonObject | undefined;
  /**
   * How it was described before it was changed: a description that is the same as one of these may be late. `unknown`
   * where it was changed without having been described: then any description may be late.
   */
  readonly formerDescriptions: readonly JsonObject[] | 'unknown';
  /** Whether a snapshot may be taken of it: the target's last word, put in doubt by whatever was sent since. */
  readonly available: 'yes' | 'no' | 'in-doubt';
  /** From when on it was surely so; `never` where only a read that may be late says so. */
  readonly availableSinceMs: Moment;
  /** When the last answer came to a request that may have changed its status or its configuration. */
  readonly changedMs: Moment;
  /** Snapshots made on it in its life; undefined for a cluster whose past the run does not know. */
  readonly snapshotsMade: CreationCount | undefined;
  /** Its tags, where the run knows them. */
  readonly tags: readonly JsonObject[] | undefined;
  /** How they were changed since it was created; undefined where they were not. */
  readonly tagChanges: TagChanges | undefined;
}

/** What is known of one snapshot. */
export interface SnapshotState extends ResourceState {
  /** How many times a snapshot was created under the name, or may have been. */
  readonly incarnation: number;
  /** When the deletion of this incarnation was answered; `never` where none was accepted. */
  readonly deletedMs: Moment;
  /** When each status was first seen in an answer that surely speaks of this incarnation. */
  readonly statusSeenMs: ReadonlyMap<string, Moment>;
  /** The name as it was asked for, case kept. */
  readonly requestedName: string;
  /** Lower-case name of the cluster it was made from, where known. */
  readonly cluster: string | undefined;
  /** The `Snapshot` that answered its creation. */
  readonly created: JsonObject | undefined;
  /** The tags it must carry, where that is known. */
  readonly tags: readonly JsonObject[] | undefined;
  /** How they were changed since it was created; undefined where they were not. */
  readonly tagChanges: TagChanges | undefined;
  /** Whether those it was created with are its request's own, or its cluster's (or source's), which only the developer guide promises. */
  readonly tagsFrom: 'request' | ResourceKind | undefined;
  /** The tags, at that moment, of what it was made from: its cluster, or the snapshot that it copies. */
  readonly originTags: readonly JsonObject[] | undefined;
  /** Whether a copy of it was asked for: it may be busy with that. */
  readonly wasCopied: boolean;
}

/** What the target is known to hold, by lower-case name. Of a name that is not there, nothing is known. */
export interface ModelState {
  readonly clusters: ReadonlyMap<string, ClusterState>;
  readonly snapshots: ReadonlyMap<string, SnapshotState>;
}

/** Nothing is known yet. */
export const emptyModelState: ModelState = { clusters: new Map(), snapshots: new Map() };

/** A cluster of which only this is known: it is not there, and never was. */
export const absentCluster: ClusterState = {
  presence: 'absent',
  madeMs: always,
  goneMs: always,
  deletionPending: false,
  requestedConfig: undefined,
  lastDescription: undefined,
  formerDescriptions: [],
  available: 'no',
  availableSinceMs: never,
  changedMs: always,
  snapshotsMade: { min: 0, max: 0 },
  tags: undefined,
  tagChanges: undefined,
};

/** A cluster that was there before the run, and of which nothing else is known. */
export const givenCluster: ClusterState = {
  ...absentCluster,
  presence: 'present',
  goneMs: never,
  available: 'in-doubt',
  snapshotsMade: undefined,
};

/** A snapshot of which only this is known: no such name is taken, nor ever was. */
export function absentSnapshot(name: string): SnapshotState {
  return {
    presence: 'absent',
    incarnation: 0,
    madeMs: always,
    deletedMs: never,
    goneMs: always,
    deletionPending: false,
    statusSeenMs: new Map(),
    requestedName: name,
    cluster: undefined,
    created: undefined,
    tags: undefined,
    tagChanges: undefined,
    tagsFrom: undefined,
    originTags: undefined,
    wasCopied: false,
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
