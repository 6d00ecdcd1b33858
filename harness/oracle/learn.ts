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
  type Known,
  type Presence,
} from './known.js';

/** One answered request, as much of it as teaches something. */
export interface Lesson {
  readonly operation: Operation | undefined;
  readonly input: JsonObject | undefined;
  readonly exchange: Exchange;
}

/**
 * What is still certain while a request is under way whose effect is not known yet: everything it may change is in
 * doubt. Also what is left to know after an answer was lost.
 */
export function doubt(known: Known, operation: Operation | undefined, input: JsonObject | undefined): Known {
  switch (operation) {
    case 'CreateSnapshot':
      return doubtAvailability(doubtSnapshot(known, input?.['SnapshotName']), input?.['ClusterName']);
    case 'CopySnapshot':
      return doubtSnapshot(known, input?.['TargetSnapshotName']);
    case 'DeleteSnapshot':
      return doubtSnapshot(known, input?.['SnapshotName'], true);
    case 'CreateCluster':
      return doubtCluster(known, input?.['ClusterName']);
    case 'DeleteCluster':
      return doubtSnapshot(doubtCluster(known, input?.['ClusterName'], true), input?.['FinalSnapshotName']);
    case 'UpdateCluster':
      return doubtConfiguration(doubtAvailability(known, input?.['ClusterName']), input?.['ClusterName']);
    case 'TagResource':
    case 'UntagResource':
      return doubtTags(known, input?.['ResourceArn']);
    default:
      return known;
  }
}

/** Counts the snapshots that creations under way, or without an answer, may have made of their cluster. */
export function mayHaveMade(
  known: Known,
  operation: Operation | undefined,
  input: JsonObject | undefined,
  times = 1,
): Known {
  const name = input?.['ClusterName'];
  const cluster = clusterNamed(known, name);
  if (operation !== 'CreateSnapshot' || cluster?.snapshotsMade === undefined) return known;
  const { least, most } = cluster.snapshotsMade;
  return withCluster(known, textOf(name), {
    ...cluster,
    snapshotsMade: { least, most: most + times },
  });
}

/** What is known after an answer. Pure; a refusal that surely changed nothing teaches nothing but a state. */
export function learn(known: Known, lesson: Lesson): Known {
  const { operation, input, exchange } = lesson;
  const { outcome } = exchange;
  if (outcome.kind !== 'accepted') {
    const surely = outcome.kind === 'refused' && !exchange.maybeApplied && outcome.status < 500;
    if (surely) return learnFromRefusal(known, lesson, outcome.type?.name);
    return mayHaveMade(doubt(known, operation, input), operation, input, exchange.attempts);
  }
  switch (operation) {
    case 'CreateSnapshot':
    case 'CopySnapshot':
      return learnCreation(known, operation, input, outcome.body['Snapshot'], exchange.attempts);
    case 'CreateCluster':
      return learnCluster(known, input, outcome.body['Cluster']);
    case 'DescribeClusters':
      return list(outcome.body['Clusters']).reduce(seeCluster, known);
    default:
      return doubt(known, operation, input);
  }
}

function learnFromRefusal(known: Known, { operation, input }: Lesson, type: string | undefined): Known {
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
function isGoing(thing: { readonly presence: Presence; readonly leaving: boolean } | undefined): boolean {
  return thing?.presence === 'in-doubt' && thing.leaving;
}

function learnCreation(
  known: Known,
  operation: 'CreateSnapshot' | 'CopySnapshot',
  input: JsonObject | undefined,
  answer: Json | undefined,
  attempts: number,
): Known {
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
    askedName: name,
    cluster: typeof clusterName === 'string' ? clusterName.toLowerCase() : undefined,
    created: isObject(answer) ? answer : undefined,
    ...(given === undefined || given === null
      ? { tags: inherited, tagsFrom: 'inheritance' }
      : { tags: list(given), tagsFrom: 'request' }),
    leaving: false,
  });
  if (operation === 'CopySnapshot' || cluster === undefined || typeof clusterName !== 'string') return next;
  const made = cluster.snapshotsMade;
  return withCluster(next, clusterName, {
    ...cluster,
    available: 'in-doubt',
    snapshotsMade: made === undefined ? undefined : { least: made.least + 1, most: made.most + attempts },
  });
}

function learnCluster(known: Known, input: JsonObject | undefined, answer: Json | undefined): Known {
  const name = input?.['ClusterName'];
  if (input === undefined || typeof name !== 'string') return known;
  const tags = input['Tags'];
  const made = withCluster(known, name, {
    presence: 'present',
    asked: input,
    said: undefined,
    outdated: undefined,
    available: 'in-doubt',
    snapshotsMade: { least: 0, most: 0 },
    tags: tags === undefined || tags === null ? [] : list(tags),
    leaving: false,
  });
  return isObject(answer) ? seeCluster(made, answer) : made;
}

/** Takes the target's own word on a cluster the run knows of. */
function seeCluster(known: Known, said: JsonObject): Known {
  const before = clusterNamed(known, said['Name']);
  if (before === undefined) return known;
  const status = said['Status'];
  const isLate = before.outdated !== undefined && isAlike(said, before.outdated);
  return withCluster(known, textOf(said['Name']), {
    ...before,
    ...(!isLate && { said, outdated: undefined }),
    available: status === 'available' ? 'yes' : typeof status === 'string' ? 'no' : 'in-doubt',
  });
}

function doubtSnapshot(known: Known, name: Json | undefined, leaving = false): Known {
  if (typeof name !== 'string') return known;
  const before = snapshotNamed(known, name) ?? absentSnapshot(name);
  return withSnapshot(known, name, { ...before, presence: 'in-doubt', leaving });
}

function doubtCluster(known: Known, name: Json | undefined, leaving = false): Known {
  if (typeof name !== 'string') return known;
  const before = clusterNamed(known, name) ?? absentCluster;
  return withCluster(known, name, { ...before, presence: 'in-doubt', available: 'in-doubt', leaving });
}

/** A cluster that may have been changed is no longer as it was asked for, nor as it was last described. */
function doubtConfiguration(known: Known, name: Json | undefined): Known {
  const before = clusterNamed(known, name);
  if (before === undefined || typeof name !== 'string') return known;
  const { asked, said, outdated } = before;
  const stillTrue = asked && { ClusterName: asked['ClusterName'] ?? null };
  return withCluster(known, name, {
    ...before,
    asked: stillTrue,
    said: undefined,
    outdated: said ?? outdated,
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

function doubtAvailability(known: Known, name: Json | undefined): Known {
  const before = clusterNamed(known, name);
  if (before === undefined || typeof name !== 'string') return known;
  return withCluster(known, name, { ...before, available: 'in-doubt' });
}

function doubtTags(known: Known, arn: Json | undefined): Known {
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
