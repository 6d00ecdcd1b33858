import { isObject, type JsonObject } from '../../spec/json.js';
import { shownIn } from '../../spec/effects-of-request.js';
import type { Operation } from '../../spec/types.js';
import type { ClusterState, SnapshotState } from './model-state.js';

/** Tags as key and value; a value that is null, absent or empty is the same nothing: which of them is shown is not known. */
export type TagMap = ReadonlyMap<string, string>;

/** Tags by key. */
export function tagMap(tags: readonly JsonObject[]): TagMap {
  return new Map(
    tags.map(({ Key, Value }) => [
      typeof Key === 'string' ? Key : '',
      typeof Value === 'string' ? Value : '',
    ]),
  );
}

/** The tags that an accepted answer lists. */
export function tagsShownIn(operation: Operation | undefined, body: JsonObject): JsonObject[] {
  return shownIn(operation, body).flatMap(({ kind, value }) =>
    kind === 'tags' && isObject(value) ? [value] : [],
  );
}

/** The tags that a resource must carry; undefined where they are not known, or its request named a key twice. */
export function tagsExpectedOf({
  presence,
  tags,
}: Pick<SnapshotState | ClusterState, 'presence' | 'tags'>): TagMap | undefined {
  return presence === 'present' && tags !== undefined ? unambiguous(tags) : undefined;
}

/** Tags by key, without those that are reserved; undefined where two have one key. */
export function unambiguous(tags: readonly JsonObject[]): TagMap | undefined {
  const byKey = tagMap(tags);
  return byKey.size === tags.length ? withoutReserved(byKey) : undefined;
}

/**
 * Whether tags that a read shows may be those of a moment before they were given. Then there were none, as a resource is
 * created with its tags or not at all (developer guide, "Tagging"); or they were those of an earlier incarnation.
 */
export function tagsMayBeLate({ incarnation }: SnapshotState, shown: TagMap): boolean {
  return incarnation > 1 || shown.size === 0;
}

/** Whether two have the same tags, in whatever order. */
export function isSameTags(one: TagMap, other: TagMap): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/** `aws:` is reserved: whether the service keeps, drops or adds such a tag is not for the request to say. */
export function withoutReserved(tags: TagMap): TagMap {
  return new Map([...tags].filter(([key]) => !key.toLowerCase().startsWith('aws:')));
}
