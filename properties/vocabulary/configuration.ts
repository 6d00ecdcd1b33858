import { at, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { clusterNamed } from '../../harness/oracle/model-state.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { show } from './show.js';
import { snapshotsInAnswersTo, type DescribedSnapshot } from './snapshots.js';

/** Where one fact of a cluster stands: in a snapshot, in the cluster's description, and in CreateCluster's input. */
export interface Fact {
  /** Pointer into a `Snapshot`. */
  readonly snapshot: string;
  /** Pointer into a member of `Clusters`. */
  readonly cluster: string;
  /** Member of CreateCluster's input. */
  readonly asked: string;
}

/**
 * What a CreateSnapshot answer says of the cluster equals what the target itself last said of it, or, where the target
 * says nothing, what the run asked for when it made the cluster. A fact that the answer leaves out is another rule's
 * matter.
 */
export function echoes(fact: Fact) {
  return (observation: Observation): Ruling =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), (each) => judgeEcho(fact, each));
}

/** A fact that the target says of the cluster stands in the CreateSnapshot answer too. */
export function carries(fact: Fact) {
  return (observation: Observation): Ruling =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), (each) => judgePresence(fact, each));
}

function judgeEcho(fact: Fact, each: DescribedSnapshot): Ruling {
  const found = at(each.snapshot, fact.snapshot);
  const original = originalOf(fact, each);
  if (found === undefined || found === null || original === undefined) return notApplicable;
  if (show(found) === show(original.value)) return satisfied;
  return violated({
    step: each.step.index,
    message: `The snapshot's ${last(fact.snapshot)} is not its cluster's.`,
    expected: `${show(original.value)}, ${original.words}`,
    actual: show(found),
    pointer: each.pointer + fact.snapshot,
    signature: 'differs',
  });
}

function judgePresence(fact: Fact, each: DescribedSnapshot): Ruling {
  const original = originalOf(fact, each);
  if (original === undefined || original.value === '') return notApplicable;
  const found = at(each.snapshot, fact.snapshot);
  if (found !== undefined && found !== null) return satisfied;
  return violated({
    step: each.step.index,
    message: `The snapshot leaves out its cluster's ${last(fact.snapshot)}.`,
    expected: `${show(original.value)}, ${original.words}`,
    actual: 'nothing',
    pointer: each.pointer + fact.snapshot,
    signature: 'left out',
  });
}

/** The cluster's own value of a fact, and who said so. */
function originalOf(fact: Fact, { step }: DescribedSnapshot): { value: Json; words: string } | undefined {
  const cluster = clusterNamed(step.state, step.input?.['ClusterName']);
  const said = at(cluster?.lastDescription, fact.cluster);
  if (said !== undefined && said !== null) return { value: said, words: 'as the target says of the cluster' };
  const asked = cluster?.requestedConfig?.[fact.asked];
  if (asked === undefined || asked === null) return undefined;
  return { value: asked, words: 'as the cluster was asked for' };
}

/** The `Shards` of a snapshot, where it carries any. */
export function shardsOf(snapshot: JsonObject): JsonObject[] {
  const shards = at(snapshot, '/ClusterConfiguration/Shards');
  return Array.isArray(shards) ? shards.filter(isObject) : [];
}

function last(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

/** A snapshot's shard beside the same shard as the target describes it in the cluster. */
export interface ShardPair {
  readonly index: number;
  readonly shard: JsonObject;
  readonly cluster: JsonObject;
}

/** The shards of a snapshot that the target's own description of the cluster has under the same name. */
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
