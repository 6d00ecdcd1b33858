import { effects } from '../../spec/effects.js';
import type { ResourceKind } from '../../spec/effect-types.js';
import { effectsOfRequest, shownIn, type Shown } from '../../spec/effects-of-request.js';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { isTombstone } from '../../spec/tombstone.js';
import { applyCreation } from './apply-creation.js';
import { applyTagChange } from './apply-tag-change.js';
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
  type SnapshotState,
} from './model-state.js';
import { isDue, never, type Moment } from './moments.js';
import { seeCluster } from './see-cluster.js';
import { seeSnapshot } from './see-snapshot.js';
import { countPossibleCreations, mayHaveMade, weaken } from './weaken.js';

/**
 * What is known after an answer. Pure; a refusal that surely changed nothing teaches nothing but a state.
 *
 * @param windowMs how long the target's reads may lag behind its writes
 */
export function applyResponse(known: ModelState, request: CompletedRequest, windowMs: number): ModelState {
  const { operation, input, exchange, receivedMs } = request;
  const { outcome } = exchange;
  const isSureRefusal = outcome.kind === 'refused' && !exchange.maybeApplied && outcome.status < 500;
  if (isSureRefusal) return applyRefusal(known, request, outcome.type?.name, windowMs);
  const doubted = weaken(known, operation, input, receivedMs);
  return outcome.kind === 'accepted'
    ? withTagChanges(known, applyAcceptance(doubted, request, outcome.body, windowMs), request)
    : countPossibleCreations(doubted, operation, input, receivedMs, exchange.attempts);
}

function applyAcceptance(
  known: ModelState,
  { operation, input = {}, exchange: { attempts }, sentMs, receivedMs }: CompletedRequest,
  body: JsonObject,
  windowMs: number,
): ModelState {
  const shown = shownIn(operation, body).filter(({ isCurrent }) => isCurrent);
  const { creates, removes } = effectsOfRequest(operation, input);
  const removed = removes.reduce(
    (state, { kind, name }) => surelyRemoved[kind](state, name, receivedMs),
    known,
  );
  const created = creates.reduce((state, each) => {
    if (each.appears === 'later') return mayHaveMade[each.kind](state, each.name, receivedMs);
    const [description] = descriptionsOf(each.kind, shown);
    return applyCreation(state, { created: each, input, description, attempts, receivedMs });
  }, removed);
  // The answer to a write is of the moment at which it came; that to a read may be late.
  if (operation === undefined || effects[operation].access === 'write')
    return descriptionsOf('cluster', shown).reduce(
      (state, each) => seeCluster(state, each, { sentMs: receivedMs, receivedMs }, 0),
      created,
    );
  const read = { sentMs, receivedMs };
  const withClusters = descriptionsOf('cluster', shown).reduce(
    (state, each) => seeCluster(state, each, read, windowMs),
    created,
  );
  return descriptionsOf('snapshot', shown).reduce(
    (state, each) => seeSnapshot(state, each, read, windowMs),
    withClusters,
  );
}

/** An accepted change of tags says which tags there are then, where it was known which there were before. */
function withTagChanges(
  before: ModelState,
  after: ModelState,
  { operation, input, receivedMs }: CompletedRequest,
): ModelState {
  return effectsOfRequest(operation, input).changes.reduce(
    (state, change) => (change.aspect === 'tags' ? applyTagChange(before, state, change, receivedMs) : state),
    after,
  );
}

/** What is described of a kind, without what is gone. */
function descriptionsOf(kind: ResourceKind, shown: readonly Shown[]): JsonObject[] {
  return shown.flatMap(({ kind: shownKind, value }) =>
    shownKind === kind && isObject(value) && !isTombstone(value) ? [value] : [],
  );
}

type Settle = (known: ModelState, name: Json | undefined, nowMs: Moment) => ModelState;

/** An accepted deletion: from then on the thing is being deleted, or gone. */
const surelyRemoved: Readonly<Record<ResourceKind, Settle>> = {
  snapshot: (known, name, nowMs) => {
    const before = snapshotNamed(known, name);
    return before === undefined || typeof name !== 'string'
      ? known
      : withSnapshot(known, name, { ...before, deletedMs: nowMs });
  },
  cluster: (known) => known,
};

/**
 * A thing whose deletion is under way is gone once a request that reads or removes it is told so. A read may say so of a
 * moment before the thing was created, unless it had to show it by then.
 */
function applyRefusal(
  known: ModelState,
  { operation, input, sentMs, receivedMs }: CompletedRequest,
  fault: string | undefined,
  windowMs: number,
): ModelState {
  const { looksUp, removes } = effectsOfRequest(operation, input);
  const told = removes
    .filter(({ absent }) => absent === fault)
    .reduce((state, { kind, name }) => settleDeletion[kind](state, name, () => receivedMs), known);
  return looksUp
    .filter(({ absent }) => absent === fault)
    .reduce(
      (state, { kind, name }) =>
        settleDeletion[kind](state, name, (madeMs) => (isDue(sentMs, madeMs, windowMs) ? receivedMs : never)),
      told,
    );
}

/** @param goneSince from when on a thing is surely gone that was created at a moment */
const settleDeletion: Readonly<
  Record<
    ResourceKind,
    (known: ModelState, name: Json | undefined, goneSince: (madeMs: Moment) => Moment) => ModelState
  >
> = {
  snapshot: (known, name, goneSince) => {
    const before = snapshotNamed(known, name);
    if (typeof name !== 'string' || before === undefined || !isGoing(before)) return known;
    const { incarnation, madeMs, deletedMs, cluster } = before;
    const goneMs = goneSince(madeMs);
    const gone = { ...absentSnapshot(name), incarnation, madeMs, deletedMs, goneMs, cluster };
    return withSnapshot(known, name, gone);
  },
  cluster: (known, name, goneSince) => {
    const before = clusterNamed(known, name);
    if (typeof name !== 'string' || before === undefined || !isGoing(before)) return known;
    const { madeMs } = before;
    return withCluster(known, name, { ...absentCluster, madeMs, goneMs: goneSince(madeMs) });
  },
};

/** True for what may have been deleted, as far as it is known at all, and for what only a read says is gone. */
function isGoing({ presence, deletionPending, goneMs }: SnapshotState | ClusterState): boolean {
  return (presence === 'in-doubt' && deletionPending) || (presence === 'absent' && goneMs === never);
}
