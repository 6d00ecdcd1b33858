import { resourceOfArn } from '../../spec/arn.js';
import { effectsOfRequest, type Changed, type Named } from '../../spec/effects-of-request.js';
import type { ResourceKind } from '../../spec/effect-types.js';
import type { Json, JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import { never, type Moment } from './moments.js';
import { sourceOf } from './apply-creation.js';
import type { CompletedRequest } from './completed-request.js';
import {
  absentCluster,
  absentSnapshot,
  clusterNamed,
  snapshotNamed,
  withCluster,
  withSnapshot,
  type ClusterState,
  type ModelState,
} from './model-state.js';

/**
 * What is still certain while a request is under way whose effect is not known yet: everything it may change is in
 * doubt. Also what is left to know after an answer was lost.
 *
 * @param nowMs when the request was over, or the last moment at which it was still under way
 */
export function weaken(
  known: ModelState,
  operation: Operation | undefined,
  input: JsonObject | undefined,
  nowMs: Moment,
): ModelState {
  const { creates, removes, changes } = effectsOfRequest(operation, input);
  const doubts = [
    ...creates.map(({ kind, name }) => doubtPresence[kind](name, false, nowMs)),
    ...removes.map(({ kind, name }) => doubtPresence[kind](name, true, nowMs)),
    ...changes.map((change) => doubtChange(change, nowMs)),
    ...creates.map(({ from }) => doubtRest(from)),
  ];
  return doubts.reduce((state, doubt) => doubt(state), known);
}

/** Whether two requests may change the same thing, so that it matters which of them was carried out last. */
export function mayInterfere(
  one: Pick<CompletedRequest, 'operation' | 'input'>,
  other: Pick<CompletedRequest, 'operation' | 'input'>,
): boolean {
  const things = thingsChangedBy(one);
  return [...thingsChangedBy(other)].some((thing) => things.has(thing));
}

function thingsChangedBy({ operation, input }: Pick<CompletedRequest, 'operation' | 'input'>): Set<string> {
  const { creates, removes, changes } = effectsOfRequest(operation, input);
  const changed = changes.map((change) =>
    change.aspect === 'tags' ? resourceOfArn(change.arn) : { kind: 'cluster', name: change.cluster },
  );
  return new Set(
    [...creates, ...removes, ...changed].flatMap((thing) =>
      typeof thing?.name === 'string' ? [`${thing.kind}/${thing.name.toLowerCase()}`] : [],
    ),
  );
}

/** Counts what creations under way, or without an answer, may have created: of their cluster, and under their name. */
export function countPossibleCreations(
  known: ModelState,
  operation: Operation | undefined,
  input: JsonObject | undefined,
  nowMs: Moment,
  times = 1,
): ModelState {
  return effectsOfRequest(operation, input).creates.reduce(
    (state, { kind, name, countsTowardsQuota, from }) =>
      mayHaveMade[kind](
        countsTowardsQuota === 'no'
          ? state
          : changeCluster(sourceOf(state, from).cluster, (cluster) => countedUpTo(cluster, times))(state),
        name,
        nowMs,
      ),
    known,
  );
}

/** Counts one more incarnation of a name, which there may be since `nowMs`. */
export const mayHaveMade: Readonly<
  Record<ResourceKind, (known: ModelState, name: Json | undefined, nowMs: Moment) => ModelState>
> = {
  snapshot: (known, name, nowMs) => {
    const before = snapshotNamed(known, name);
    return before === undefined || typeof name !== 'string'
      ? known
      : withSnapshot(known, name, { ...before, incarnation: before.incarnation + 1, madeMs: nowMs });
  },
  cluster: (known, name, nowMs) => changeCluster(name, (before) => ({ ...before, madeMs: nowMs }))(known),
};

type Doubt = (known: ModelState) => ModelState;

const doubtPresence: Readonly<
  Record<ResourceKind, (name: Json | undefined, deletionPending: boolean, nowMs: Moment) => Doubt>
> = {
  snapshot: (name, deletionPending) => (known) => {
    if (typeof name !== 'string') return known;
    const before = snapshotNamed(known, name) ?? absentSnapshot(name);
    const inDoubt = { presence: 'in-doubt', goneMs: never, deletionPending } as const;
    // What may have been created meanwhile was not what an earlier deletion removed.
    const deletedMs = deletionPending ? before.deletedMs : never;
    return withSnapshot(known, name, { ...before, ...inDoubt, deletedMs });
  },
  cluster: (name, deletionPending, nowMs) => (known) => {
    if (typeof name !== 'string') return known;
    const before = availabilityInDoubt(clusterNamed(known, name) ?? absentCluster, nowMs);
    const inDoubt = { presence: 'in-doubt', goneMs: never, deletionPending } as const;
    return withCluster(known, name, { ...before, ...inDoubt });
  },
};

/** A snapshot that is being copied may be busy with that. */
function doubtRest(from: Named | undefined): Doubt {
  return (known) => {
    const source = from?.kind === 'snapshot' ? snapshotNamed(known, from.name) : undefined;
    return source === undefined || typeof from?.name !== 'string'
      ? known
      : withSnapshot(known, from.name, { ...source, wasCopied: true });
  };
}

function doubtChange(change: Changed, nowMs: Moment): Doubt {
  switch (change.aspect) {
    case 'availability':
      return changeCluster(change.cluster, (before) => availabilityInDoubt(before, nowMs));
    case 'configuration':
      return changeCluster(change.cluster, (before) => configurationInDoubt(before, nowMs));
    case 'tags':
      return doubtTags(change.arn);
  }
}

function availabilityInDoubt(before: ClusterState, nowMs: Moment): ClusterState {
  return {
    ...before,
    available: 'in-doubt',
    availableSinceMs: never,
    changedMs: Math.max(before.changedMs, nowMs),
  };
}

/** A cluster that may have been changed is no longer as it was asked for, nor as it was last described. */
function configurationInDoubt(before: ClusterState, nowMs: Moment): ClusterState {
  const { requestedConfig, lastDescription, formerDescriptions: former } = before;
  return {
    ...before,
    requestedConfig: requestedConfig && { ClusterName: requestedConfig['ClusterName'] ?? null },
    lastDescription: undefined,
    formerDescriptions:
      lastDescription === undefined || former === 'unknown' ? 'unknown' : [...former, lastDescription],
    changedMs: Math.max(before.changedMs, nowMs),
  };
}

function countedUpTo(cluster: ClusterState, times: number): ClusterState {
  const made = cluster.snapshotsMade;
  return { ...cluster, snapshotsMade: made && { min: made.min, max: made.max + times } };
}

/** Changes what is known of a cluster, where anything is. */
function changeCluster(name: Json | undefined, change: (before: ClusterState) => ClusterState): Doubt {
  return (known) => {
    const before = clusterNamed(known, name);
    return before === undefined || typeof name !== 'string'
      ? known
      : withCluster(known, name, change(before));
  };
}

function doubtTags(arn: Json | undefined): Doubt {
  const resource = resourceOfArn(arn);
  return (known) => (resource === undefined ? known : withoutTags[resource.kind](known, resource.name));
}

const withoutTags: Readonly<Record<ResourceKind, (known: ModelState, name: string) => ModelState>> = {
  snapshot: (known, name) => {
    const before = snapshotNamed(known, name);
    return before === undefined ? known : withSnapshot(known, name, { ...before, tags: undefined });
  },
  cluster: (known, name) => changeCluster(name, (before) => ({ ...before, tags: undefined }))(known),
};
