import type { JsonObject } from '../../spec/json.js';
import { at } from '../../spec/json.js';
import { shardsOf } from './configuration.js';

/** The hash slots of a cluster: 0 to 16,383. */
export const lastSlot = 16_383;

/** The slots of a shard, both ends included. */
export interface Range {
  readonly start: number;
  readonly end: number;
  /** As in the response. */
  readonly text: string;
  /** Index of its shard. */
  readonly shard: number;
}

/** The well-formed slot ranges of the shards of a snapshot, in their order. */
export function rangesOf(snapshot: JsonObject): Range[] {
  return shardsOf(snapshot).flatMap((shard, index) => {
    const text = at(shard, '/Configuration/Slots');
    const [, start, end] = typeof text === 'string' ? (/^(\d+)-(\d+)$/.exec(text) ?? []) : [];
    return typeof text === 'string' && start !== undefined && end !== undefined
      ? [{ start: Number(start), end: Number(end), text, shard: index }]
      : [];
  });
}

/** True where the snapshot lists all its shards, each with a slot range. */
export function isWhole(snapshot: JsonObject): boolean {
  const shards = shardsOf(snapshot).length;
  return (
    shards > 0 &&
    rangesOf(snapshot).length === shards &&
    at(snapshot, '/ClusterConfiguration/NumShards') === shards
  );
}
