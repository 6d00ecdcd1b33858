import { resourceOfArn } from '../../spec/arn.js';
import { effectsOfRequest, type Changed } from '../../spec/effects-of-request.js';
import type { ResourceKind } from '../../spec/effect-types.js';
import type { Json, JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
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
 */
export function weaken(
  known: ModelState,
  operation: Operation | undefined,
  input: JsonObject | undefined,
): ModelState {
  const { creates, removes, changes } = effectsOfRequest(operation, input);
  const doubts = [
    ...creates.map(({ kind, name }) => doubtPresence[kind](name, false)),
    ...removes.map(({ kind, name }) => doubtPresence[kind](name, true)),
    ...changes.map(doubtChange),
  ];
  return doubts.reduce((state, doubt) => doubt(state), known);
}

/** Counts the snapshots that creations under way, or without an answer, may have made of their cluster. */
export function countPossibleCreations(
  known: ModelState,
  operation: Operation | undefined,
  input: JsonObject | undefined,
  times = 1,
): ModelState {
  return effectsOfRequest(operation, input).creates.reduce(
    (state, { countsTowardsQuota, from }) =>
      countsTowardsQuota ? changeCluster(from?.name, (cluster) => countedUpTo(cluster, times))(state) : state,
    known,
  );
}

type Doubt = (known: ModelState) => ModelState;

const doubtPresence: Readonly<
  Record<ResourceKind, (name: Json | undefined, deletionPending: boolean) => Doubt>
> = {
  snapshot: (name, deletionPending) => (known) => {
    if (typeof name !== 'string') return known;
    const before = snapshotNamed(known, name) ?? absentSnapshot(name);
    return withSnapshot(known, name, { ...before, presence: 'in-doubt', deletionPending });
  },
  cluster: (name, deletionPending) => (known) => {
    if (typeof name !== 'string') return known;
    const before = clusterNamed(known, name) ?? absentCluster;
    const inDoubt = { presence: 'in-doubt', available: 'in-doubt', deletionPending } as const;
    return withCluster(known, name, { ...before, ...inDoubt });
  },
};

function doubtChange(change: Changed): Doubt {
  switch (change.aspect) {
    case 'availability':
      return changeCluster(change.cluster, (before) => ({ ...before, available: 'in-doubt' }));
    case 'configuration':
      return changeCluster(change.cluster, configurationInDoubt);
    case 'tags':
      return doubtTags(change.arn);
  }
}

/** A cluster that may have been changed is no longer as it was asked for, nor as it was last described. */
function configurationInDoubt(before: ClusterState): ClusterState {
  const { requestedConfig, lastDescription, staleDescription } = before;
  return {
    ...before,
    requestedConfig: requestedConfig && { ClusterName: requestedConfig['ClusterName'] ?? null },
    lastDescription: undefined,
    staleDescription: lastDescription ?? staleDescription,
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
