import type { ResourceKind } from '../../spec/effect-types.js';
import { effectsOfRequest, shownIn, type RequestEffects, type Shown } from '../../spec/effects-of-request.js';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
import { applyCreation } from './apply-creation.js';
import {
  absentCluster,
  absentSnapshot,
  clusterNamed,
  snapshotNamed,
  withCluster,
  withSnapshot,
  type ModelState,
  type Presence,
} from './model-state.js';
import { seeCluster } from './see-cluster.js';
import { countPossibleCreations, weaken } from './weaken.js';

/** One answered request, as much of it as teaches something. */
export interface CompletedRequest {
  readonly operation: Operation | undefined;
  readonly input: JsonObject | undefined;
  readonly exchange: Exchange;
}

/** What is known after an answer. Pure; a refusal that surely changed nothing teaches nothing but a state. */
export function applyResponse(known: ModelState, request: CompletedRequest): ModelState {
  const { operation, input, exchange } = request;
  const { outcome } = exchange;
  const isSureRefusal = outcome.kind === 'refused' && !exchange.maybeApplied && outcome.status < 500;
  if (isSureRefusal) return applyRefusal(known, effectsOfRequest(operation, input), outcome.type?.name);
  const doubted = weaken(known, operation, input);
  return outcome.kind === 'accepted'
    ? applyAcceptance(doubted, request, outcome.body)
    : countPossibleCreations(doubted, operation, input, exchange.attempts);
}

function applyAcceptance(
  known: ModelState,
  { operation, input = {}, exchange: { attempts } }: CompletedRequest,
  body: JsonObject,
): ModelState {
  const shown = shownIn(operation, body).filter(({ isCurrent }) => isCurrent);
  const { creates } = effectsOfRequest(operation, input);
  const created = creates
    .filter(({ appears }) => appears === 'at-once')
    .reduce((state, each) => {
      const [description] = descriptionsOf(each.kind, shown);
      return applyCreation(state, { created: each, input, description, attempts });
    }, known);
  return descriptionsOf('cluster', shown).reduce(seeCluster, created);
}

function descriptionsOf(kind: ResourceKind, shown: readonly Shown[]): JsonObject[] {
  return shown.flatMap((each) => (each.kind === kind && isObject(each.value) ? [each.value] : []));
}

/** A thing whose deletion is under way is gone once a request that reads or removes it is told so. */
function applyRefusal(
  known: ModelState,
  { looksUp, removes }: RequestEffects,
  fault: string | undefined,
): ModelState {
  return [...looksUp, ...removes]
    .filter(({ absent }) => absent === fault)
    .reduce((state, { kind, name }) => settleDeletion[kind](state, name), known);
}

const settleDeletion: Readonly<
  Record<ResourceKind, (known: ModelState, name: Json | undefined) => ModelState>
> = {
  snapshot: (known, name) =>
    typeof name === 'string' && isGoing(snapshotNamed(known, name))
      ? withSnapshot(known, name, absentSnapshot(name))
      : known,
  cluster: (known, name) =>
    typeof name === 'string' && isGoing(clusterNamed(known, name))
      ? withCluster(known, name, absentCluster)
      : known,
};

/** True for what may have been deleted, as far as it is known at all. */
function isGoing(
  thing: { readonly presence: Presence; readonly deletionPending: boolean } | undefined,
): boolean {
  return thing?.presence === 'in-doubt' && thing.deletionPending;
}
