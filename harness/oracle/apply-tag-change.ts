import { resourceNamedBy } from '../../spec/arn.js';
import type { ResourceKind } from '../../spec/effect-types.js';
import type { ChangedTags } from '../../spec/effects-of-request.js';
import { isObject, type JsonObject } from '../../spec/json.js';
import {
  clusterNamed,
  snapshotNamed,
  withCluster,
  withSnapshot,
  type ClusterState,
  type ModelState,
  type SnapshotState,
  type TagChanges,
} from './model-state.js';
import type { Moment } from './moments.js';

/**
 * What is known after an accepted TagResource or UntagResource.
 *
 * @param before what was known when it was sent
 * @param after the same with everything in doubt that it may have changed
 * @param nowMs when the answer came
 */
export function applyTagChange(
  before: ModelState,
  after: ModelState,
  change: ChangedTags,
  nowMs: Moment,
): ModelState {
  const resource = resourceNamedBy(change.arn);
  return resource === undefined
    ? after
    : applyByKind[resource.kind](before, after, resource.name, change, nowMs);
}

const applyByKind: Readonly<
  Record<
    ResourceKind,
    (before: ModelState, after: ModelState, name: string, change: ChangedTags, nowMs: Moment) => ModelState
  >
> = {
  snapshot: (before, after, name, change, nowMs) => {
    const known = snapshotNamed(after, name);
    const tags = changed(snapshotNamed(before, name), change, nowMs);
    return known === undefined || tags === undefined
      ? after
      : withSnapshot(after, name, { ...known, ...tags });
  },
  cluster: (before, after, name, change, nowMs) => {
    const known = clusterNamed(after, name);
    const tags = changed(clusterNamed(before, name), change, nowMs);
    return known === undefined || tags === undefined
      ? after
      : withCluster(after, name, { ...known, ...tags });
  },
};

type Tagged = Pick<SnapshotState | ClusterState, 'presence' | 'tags' | 'tagChanges'>;

/** The tags after a change; undefined where it is not known which there were, or which the request gave. */
function changed(
  known: Tagged | undefined,
  { does, given }: ChangedTags,
  nowMs: Moment,
): Pick<Tagged, 'tags' | 'tagChanges'> | undefined {
  if (known?.presence !== 'present' || known.tags === undefined || !Array.isArray(given)) return undefined;
  const put = does === 'put' ? given.filter(isObject) : [];
  const keys = does === 'put' ? put.map(keyOf) : given.filter((key) => typeof key === 'string');
  if (keys.length < given.length) return undefined;
  const others = known.tags.filter((tag) => !keys.includes(keyOf(tag)));
  return { tags: [...others, ...put], tagChanges: changes(known.tagChanges, does, keys, nowMs) };
}

function changes(
  before: TagChanges | undefined,
  does: ChangedTags['does'],
  keys: readonly string[],
  sinceMs: Moment,
): TagChanges {
  const put = [...(before?.put ?? [])];
  const taken = [...(before?.taken ?? [])];
  const without = (all: readonly string[]): string[] => all.filter((key) => !keys.includes(key));
  return does === 'put'
    ? { sinceMs, last: does, put: new Set([...put, ...keys]), taken: new Set(without(taken)) }
    : { sinceMs, last: does, put: new Set(without(put)), taken: new Set([...taken, ...keys]) };
}

function keyOf({ Key }: JsonObject): string {
  return typeof Key === 'string' ? Key : '';
}
