import type { ResourceKind } from '../../spec/effect-types.js';
import type { Created, Named } from '../../spec/effects-of-request.js';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import {
  absentCluster,
  clusterNamed,
  snapshotNamed,
  withCluster,
  withSnapshot,
  type ModelState,
} from './model-state.js';
import { always, never, type Moment } from './moments.js';

/** A creation that was accepted. */
export interface Creation {
  readonly created: Created;
  /** The whole input of the request. */
  readonly input: JsonObject;
  /** How the answer describes what was created, where it does. */
  readonly description: JsonObject | undefined;
  /** Requests that were sent until the answer came: each of them may have created one. */
  readonly attempts: number;
  /** When the answer came. */
  readonly receivedMs: Moment;
}

type Apply = (known: ModelState, name: string, creation: Creation) => ModelState;

/** What is known after an accepted creation. One whose name is not a string can't be told apart from others: it teaches nothing. */
export function applyCreation(known: ModelState, creation: Creation): ModelState {
  const { kind, name } = creation.created;
  return typeof name === 'string' ? applyByKind[kind](known, name, creation) : known;
}

const applyByKind: Readonly<Record<ResourceKind, Apply>> = {
  snapshot: (known, name, { created, description, attempts, receivedMs }) => {
    const { cluster, tags: inherited } = sourceOf(known, created.from);
    const given = created.tags;
    const status = description?.['Status'];
    const next = withSnapshot(known, name, {
      presence: 'present',
      incarnation: (snapshotNamed(known, name)?.incarnation ?? 0) + 1,
      madeMs: receivedMs,
      deletedMs: never,
      goneMs: never,
      statusSeenMs: typeof status === 'string' ? new Map([[status, receivedMs]]) : new Map(),
      requestedName: name,
      cluster,
      created: description,
      ...(given === undefined || given === null
        ? { tags: inherited, tagsFrom: created.from?.kind }
        : { tags: objectsIn(given), tagsFrom: 'request' }),
      tagChanges: undefined,
      deletionPending: false,
      originTags: inherited,
      wasCopied: false,
    });
    return counted(next, created.countsTowardsQuota, cluster, attempts);
  },
  cluster: (known, name, { created: { tags }, input, receivedMs }) => {
    // What a late read shows may be the cluster that had the name before.
    const wasThere = (clusterNamed(known, name)?.madeMs ?? always) !== always;
    return withCluster(known, name, {
      ...absentCluster,
      presence: 'present',
      madeMs: receivedMs,
      goneMs: never,
      requestedConfig: input,
      formerDescriptions: wasThere ? 'unknown' : [],
      available: 'in-doubt',
      changedMs: receivedMs,
      tags: tags === undefined || tags === null ? [] : objectsIn(tags),
    });
  },
};

/** The cluster that a snapshot comes from, by its lower-case name, and the tags that it inherits. */
interface Origin {
  readonly cluster: string | undefined;
  readonly tags: readonly JsonObject[] | undefined;
}

const originByKind: Readonly<Record<ResourceKind, (known: ModelState, name: Json | undefined) => Origin>> = {
  cluster: (known, name) => ({
    cluster: typeof name === 'string' ? name.toLowerCase() : undefined,
    tags: clusterNamed(known, name)?.tags,
  }),
  snapshot: (known, name) => {
    const source = snapshotNamed(known, name);
    return { cluster: source?.cluster, tags: source?.tags };
  },
};

/** Where a snapshot comes from: the cluster, or the cluster of the snapshot that it copies. */
export function sourceOf(known: ModelState, from: Named | undefined): Origin {
  return from === undefined
    ? { cluster: undefined, tags: undefined }
    : originByKind[from.kind](known, from.name);
}

/** What one creation adds to the least number of snapshots that count towards the quota of a cluster. */
const surelyCounted: Readonly<Record<Created['countsTowardsQuota'], number>> = { yes: 1, maybe: 0, no: 0 };

function counted(
  known: ModelState,
  counts: Created['countsTowardsQuota'],
  name: string | undefined,
  attempts: number,
): ModelState {
  const cluster = clusterNamed(known, name);
  if (cluster === undefined || name === undefined || counts === 'no') return known;
  const made = cluster.snapshotsMade;
  return withCluster(known, name, {
    ...cluster,
    snapshotsMade: made && { min: made.min + surelyCounted[counts], max: made.max + attempts },
  });
}

function objectsIn(value: Json): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
