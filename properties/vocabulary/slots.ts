import type { JsonObject } from '../../spec/json.js';
import { at } from '../../spec/json.js';
import { shardsOf } from './configuration.js';

/** The hash slots of a cluster: 0 to 16,383. */
export const lastSlot = 16_383;

/** A shard's keyspace, both ends included. */
export interface Range {
  readonly start: number;
  readonly end: number;
  /** As it stood in the answer. */
  readonly text: string;
  /** Index of its shard. */
  readonly shard: number;
}

/** The well-formed slot ranges of a snapshot's shards, in the order they came. */
export function rangesOf(snapshot: JsonObject): Range[] {
  return shardsOf(snapshot).flatMap((shard, index) => {
    const text = at(shard, '/Configuration/Slots');
    const [, start, end] = typeof text === 'string' ? (/^(\d+)-(\d+)$/.exec(text) ?? []) : [];
    return typeof text === 'string' && start !== undefined && end !== undefined
      ? [{ start: Number(start), end: Number(end), text, shard: index }]
      : [];
  });
}

/** True where every shard of the snapshot, and as many as it should have, says its range. */
export function isWhole(snapshot: JsonObject): boolean {
  const shards = shardsOf(snapshot).length;
  return (
    shards > 0 &&
    rangesOf(snapshot).length === shards &&
    at(snapshot, '/ClusterConfiguration/NumShards') === shards
  );
}
