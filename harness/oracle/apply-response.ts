import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
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

/** One answered request, as much of it as teaches something. */
export interface CompletedRequest {
  readonly operation: Operation | undefined;
  readonly input: JsonObject | undefined;
  readonly exchange: Exchange;
}

/**
 * What is still certain while a request is under way whose effect is not known yet: everything it may change is in
 * doubt. Also what is left to know after an answer was lost.
 */
export function weaken(
  known: ModelState,
  operation: Operation | undefined,
  input: JsonObject | undefined,
): ModelState {
  switch (operation) {
    case 'CreateSnapshot':
      return weakenAvailability(weakenSnapshot(known, input?.['SnapshotName']), input?.['ClusterName']);
    case 'CopySnapshot':
      return weakenSnapshot(known, input?.['TargetSnapshotName']);
    case 'DeleteSnapshot':
      return weakenSnapshot(known, input?.['SnapshotName'], true);
    case 'CreateCluster':
      return weakenCluster(known, input?.['ClusterName']);
    case 'DeleteCluster':
      return weakenSnapshot(weakenCluster(known, input?.['ClusterName'], true), input?.['FinalSnapshotName']);
    case 'UpdateCluster':
      return weakenConfiguration(weakenAvailability(known, input?.['ClusterName']), input?.['ClusterName']);
    case 'TagResource':
    case 'UntagResource':
      return weakenTags(known, input?.['ResourceArn']);
    default:
      return known;
  }
}

/** Counts the snapshots that creations under way, or without an answer, may have made of their cluster. */
export function countPossibleCreations(
  known: ModelState,
  operation: Operation | undefined,
  input: JsonObject | undefined,
  times = 1,
): ModelState {
  const name = input?.['ClusterName'];
  const cluster = clusterNamed(known, name);
  if (operation !== 'CreateSnapshot' || cluster?.snapshotsMade === undefined) return known;
  const { min, max } = cluster.snapshotsMade;
  return withCluster(known, textOf(name), {
    ...cluster,
    snapshotsMade: { min, max: max + times },
  });
}

/** What is known after an answer. Pure; a refusal that surely changed nothing teaches nothing but a state. */
export function applyResponse(known: ModelState, lesson: CompletedRequest): ModelState {
  const { operation, input, exchange } = lesson;
  const { outcome } = exchange;
  if (outcome.kind !== 'accepted') {
    const surely = outcome.kind === 'refused' && !exchange.maybeApplied && outcome.status < 500;
    if (surely) return applyFromRefusal(known, lesson, outcome.type?.name);
    return countPossibleCreations(weaken(known, operation, input), operation, input, exchange.attempts);
  }
  switch (operation) {
    case 'CreateSnapshot':
    case 'CopySnapshot':
      return applyCreation(known, operation, input, outcome.body['Snapshot'], exchange.attempts);
    case 'CreateCluster':
      return applyCluster(known, input, outcome.body['Cluster']);
    case 'DescribeClusters':
      return list(outcome.body['Clusters']).reduce(seeCluster, known);
    default:
      return weaken(known, operation, input);
  }
}

function applyFromRefusal(
  known: ModelState,
  { operation, input }: CompletedRequest,
  type: string | undefined,
): ModelState {
  const clusterName = input?.['ClusterName'];
  const cluster = clusterNamed(known, clusterName);
  if (type === 'ClusterNotFoundFault' && operation === 'DescribeClusters' && isGoing(cluster))
    return withCluster(known, textOf(clusterName), absentCluster);
  const name = input?.['SnapshotName'];
  if (type === 'SnapshotNotFoundFault' && isGoing(snapshotNamed(known, name)))
    return withSnapshot(known, textOf(name), absentSnapshot(textOf(name)));
  return known;
}

/** True for what may have been deleted, as far as it is known at all. */
function isGoing(
  thing: { readonly presence: Presence; readonly deletionPending: boolean } | undefined,
): boolean {
  return thing?.presence === 'in-doubt' && thing.deletionPending;
}

function applyCreation(
  known: ModelState,
  operation: 'CreateSnapshot' | 'CopySnapshot',
  input: JsonObject | undefined,
  answer: Json | undefined,
  attempts: number,
): ModelState {
  const name = input?.[operation === 'CreateSnapshot' ? 'SnapshotName' : 'TargetSnapshotName'];
  if (typeof name !== 'string') return known;
  const source =
    operation === 'CopySnapshot' ? snapshotNamed(known, input?.['SourceSnapshotName']) : undefined;
  const clusterName = operation === 'CreateSnapshot' ? input?.['ClusterName'] : source?.cluster;
  const cluster = clusterNamed(known, clusterName);
  const inherited = operation === 'CreateSnapshot' ? cluster?.tags : source?.tags;
  const given = input?.['Tags'];
  const next = withSnapshot(known, name, {
    presence: 'present',
    requestedName: name,
    cluster: typeof clusterName === 'string' ? clusterName.toLowerCase() : undefined,
    created: isObject(answer) ? answer : undefined,
    ...(given === undefined || given === null
      ? { tags: inherited, tagsFrom: 'inheritance' }
      : { tags: list(given), tagsFrom: 'request' }),
    deletionPending: false,
  });
  if (operation === 'CopySnapshot' || cluster === undefined || typeof clusterName !== 'string') return next;
  const made = cluster.snapshotsMade;
  return withCluster(next, clusterName, {
    ...cluster,
    available: 'in-doubt',
    snapshotsMade: made === undefined ? undefined : { min: made.min + 1, max: made.max + attempts },
  });
}

function applyCluster(
  known: ModelState,
  input: JsonObject | undefined,
  answer: Json | undefined,
): ModelState {
  const name = input?.['ClusterName'];
  if (input === undefined || typeof name !== 'string') return known;
  const tags = input['Tags'];
  const made = withCluster(known, name, {
    presence: 'present',
    requestedConfig: input,
    lastDescription: undefined,
    staleDescription: undefined,
    available: 'in-doubt',
    snapshotsMade: { min: 0, max: 0 },
    tags: tags === undefined || tags === null ? [] : list(tags),
    deletionPending: false,
  });
  return isObject(answer) ? seeCluster(made, answer) : made;
}

/** Takes the target's own word on a cluster the run knows of. */
function seeCluster(known: ModelState, lastDescription: JsonObject): ModelState {
  const before = clusterNamed(known, lastDescription['Name']);
  if (before === undefined) return known;
  const status = lastDescription['Status'];
  const isLate = before.staleDescription !== undefined && isAlike(lastDescription, before.staleDescription);
  return withCluster(known, textOf(lastDescription['Name']), {
    ...before,
    ...(!isLate && { lastDescription, staleDescription: undefined }),
    available: status === 'available' ? 'yes' : typeof status === 'string' ? 'no' : 'in-doubt',
  });
}

function weakenSnapshot(known: ModelState, name: Json | undefined, deletionPending = false): ModelState {
  if (typeof name !== 'string') return known;
  const before = snapshotNamed(known, name) ?? absentSnapshot(name);
  return withSnapshot(known, name, { ...before, presence: 'in-doubt', deletionPending });
}

function weakenCluster(known: ModelState, name: Json | undefined, deletionPending = false): ModelState {
  if (typeof name !== 'string') return known;
  const before = clusterNamed(known, name) ?? absentCluster;
  return withCluster(known, name, {
    ...before,
    presence: 'in-doubt',
    available: 'in-doubt',
    deletionPending,
  });
}

/** A cluster that may have been changed is no longer as it was requestedConfig for, nor as it was last described. */
function weakenConfiguration(known: ModelState, name: Json | undefined): ModelState {
  const before = clusterNamed(known, name);
  if (before === undefined || typeof name !== 'string') return known;
  const { requestedConfig, lastDescription, staleDescription } = before;
  const stillTrue = requestedConfig && { ClusterName: requestedConfig['ClusterName'] ?? null };
  return withCluster(known, name, {
    ...before,
    requestedConfig: stillTrue,
    lastDescription: undefined,
    staleDescription: lastDescription ?? staleDescription,
  });
}

/** True where two descriptions show a cluster with the same configuration, whatever its state; shards may be left out. */
function isAlike(one: JsonObject, other: JsonObject): boolean {
  const isOptional = (member: string): boolean =>
    member === 'Shards' && !(isPresent(one, member) && isPresent(other, member));
  return Object.keys({ ...one, ...other }).every(
    (member) =>
      member === 'Status' ||
      member === 'PendingUpdates' ||
      isOptional(member) ||
      JSON.stringify(one[member]) === JSON.stringify(other[member]),
  );
}

function isPresent(object: JsonObject, member: string): boolean {
  return object[member] !== undefined && object[member] !== null;
}

function weakenAvailability(known: ModelState, name: Json | undefined): ModelState {
  const before = clusterNamed(known, name);
  if (before === undefined || typeof name !== 'string') return known;
  return withCluster(known, name, { ...before, available: 'in-doubt' });
}

function weakenTags(known: ModelState, arn: Json | undefined): ModelState {
  const [, kind, name] = /:(cluster|snapshot)\/(.+)$/.exec(typeof arn === 'string' ? arn : '') ?? [];
  const cluster = kind === 'cluster' ? clusterNamed(known, name) : undefined;
  if (cluster !== undefined && name !== undefined)
    return withCluster(known, name, { ...cluster, tags: undefined });
  const snapshot = kind === 'snapshot' ? snapshotNamed(known, name) : undefined;
  if (snapshot !== undefined && name !== undefined)
    return withSnapshot(known, name, { ...snapshot, tags: undefined });
  return known;
}

/** A name that was found by its text, so it is one. */
function textOf(name: Json | undefined): string {
  return typeof name === 'string' ? name : '';
}

function list(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
