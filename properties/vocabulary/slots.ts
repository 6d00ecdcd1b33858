import { at, type JsonObject } from '../../spec/json.js';
import { slotRanges, type SlotRange } from '../../harness/findings/slot-ranges.js';
import { shardsOf } from './configuration.js';

/** The well-formed slot ranges of the shards of a snapshot, in their order. */
export function rangesOf(snapshot: JsonObject): SlotRange[] {
  return slotRanges(snapshot, '/ClusterConfiguration/Shards');
}

/** True where the snapshot lists all its shards, each with a slot range. */
export function isWhole(snapshot: JsonObject): boolean {
  const shards = shardsOf(snapshot).length;
  return (
    shards > 0 &&
    new Set(rangesOf(snapshot).map(({ shard }) => shard)).size === shards &&
    at(snapshot, '/ClusterConfiguration/NumShards') === shards
  );
}
