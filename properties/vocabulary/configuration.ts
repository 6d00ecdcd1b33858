import { at, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { clusterNamed } from '../../harness/oracle/model-state.js';
import type { Operation } from '../../spec/types.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { show } from './show.js';
import { snapshotsInAnswersTo, type DescribedSnapshot } from './snapshots.js';

/** The places of one fact of a cluster: in a snapshot, in DescribeClusters and in the input of CreateCluster. */
export interface Fact {
  /** Pointer into a `Snapshot`. */
  readonly snapshot: string;
  /** Pointer into a member of `Clusters`. */
  readonly cluster: string;
  /** Member of CreateCluster's input. */
  readonly asked: string;
}

/**
 * A fact of the cluster in the response to CreateSnapshot equals the same fact in the last DescribeClusters, or, where
 * that has none, in the request that created the cluster. A fact that is missing in the response is judged by the rules
 * `response.*-present` and `response.carries-*`.
 */
export function echoes(fact: Fact) {
  return (observation: Observation): Ruling =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), (each) => judgeEcho(fact, each));
}

/** A fact of the cluster that the target shows is in the response to CreateSnapshot too. */
export function carries(fact: Fact) {
  return (observation: Observation): Ruling =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), (each) => judgePresence(fact, each));
}

function judgeEcho(fact: Fact, each: DescribedSnapshot): Ruling {
  const found = at(each.snapshot, fact.snapshot);
  const original = originalOf(fact, each);
  if (found === undefined || found === null || original === undefined) return notApplicable;
  // A value of another type is judged by the rules response.*-type.
  if (typeof found !== typeof original.value) return notApplicable;
  if (isSameFact(found, original.value)) return satisfied;
  return violated({
    step: each.step.index,
    message: `The snapshot has another ${last(fact.snapshot)} than its cluster.`,
    expected: { kind: 'equals', pointer: each.pointer + fact.snapshot, ...original },
    signature: 'differs',
  });
}

/** One blank text is like another. */
function isSameFact(found: Json, original: Json): boolean {
  return (isBlank(found) && isBlank(original)) || show(found) === show(original);
}

function isBlank(value: Json): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function judgePresence(fact: Fact, each: DescribedSnapshot): Ruling {
  const original = originalOf(fact, each);
  if (original === undefined || isBlank(original.value)) return notApplicable;
  const found = at(each.snapshot, fact.snapshot);
  if (found !== undefined && found !== null) return satisfied;
  return violated({
    step: each.step.index,
    message: `The snapshot does not show the ${last(fact.snapshot)} of its cluster, ${show(original.value)}.`,
    expected: { kind: 'present', pointer: each.pointer + fact.snapshot },
    signature: 'left out',
  });
}

/** The value of a fact of the cluster, and where it is from. */
interface Original {
  readonly value: Json;
  readonly from: { readonly operation: Operation; readonly part: 'answer' | 'request' };
}

function originalOf(fact: Fact, { step }: DescribedSnapshot): Original | undefined {
  const cluster = clusterNamed(step.state, step.input?.['ClusterName']);
  const said = at(cluster?.lastDescription, fact.cluster);
  if (said !== undefined && said !== null)
    return { value: asText(said), from: { operation: 'DescribeClusters', part: 'answer' } };
  const asked = cluster?.requestedConfig?.[fact.asked];
  if (asked === undefined || asked === null) return undefined;
  return { value: asText(asked), from: { operation: 'CreateCluster', part: 'request' } };
}

/** A snapshot says with "true" or "false" what a request says with a boolean. */
function asText(value: Json): Json {
  return typeof value === 'boolean' ? String(value) : value;
}

/** The `Shards` of a snapshot, none where it has no such list. */
export function shardsOf(snapshot: JsonObject): JsonObject[] {
  const shards = at(snapshot, '/ClusterConfiguration/Shards');
  return Array.isArray(shards) ? shards.filter(isObject) : [];
}

function last(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

/** A shard of a snapshot and the same shard of the cluster. */
export interface ShardPair {
  readonly index: number;
  readonly shard: JsonObject;
  readonly cluster: JsonObject;
}

/** The shards of a snapshot that DescribeClusters shows with the same names. */
export function shardPairs({ step, snapshot }: DescribedSnapshot): ShardPair[] {
  const said = clusterNamed(step.state, at(snapshot, '/ClusterConfiguration/Name'))?.lastDescription?.[
    'Shards'
  ];
  const ofCluster = Array.isArray(said) ? said.filter(isObject) : [];
  return shardsOf(snapshot).flatMap((shard, index) => {
    const cluster = ofCluster.find(({ Name }) => Name !== undefined && Name === shard['Name']);
    return cluster === undefined ? [] : [{ index, shard, cluster }];
  });
}
