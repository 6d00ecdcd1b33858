import { resourceOfArn } from '../../spec/arn.js';
import { shownIn } from '../../spec/effects-of-request.js';
import { isObject, type JsonObject } from '../../spec/json.js';
import { clusterNamed, snapshotNamed, type SnapshotState } from '../../harness/oracle/model-state.js';
import type { Observation, Step } from '../observation.js';
import { once } from './once.js';
import { repeatedIn } from './repeated.js';
import { accepted, isKind, stepsOf, type Placed, type With } from './steps.js';

/** Tags as key and value; a value that is null, absent or empty is the same nothing: which of them is shown is not known. */
export type TagMap = ReadonlyMap<string, string>;

/** An answer of ListTags for a snapshot whose tags are known. */
export interface TagRead {
  readonly step: With<'accepted'>;
  readonly snapshot: SnapshotState;
  /** What the snapshot must carry. */
  readonly expected: TagMap;
  /** Whether `wanted` is the request's own, or what the guide says is inherited. */
  readonly from: 'request' | 'inheritance';
  /** The tags of its cluster, where they are known. */
  readonly ofCluster: TagMap;
  /** What the target says it carries. */
  readonly actual: TagMap;
  /** Keys that the target lists more than once. */
  readonly repeated: readonly string[];
}

/**
 * Every answer of ListTags that shows the tags of a snapshot whose tags are known and unambiguous. One that was asked
 * for again at once, since it may have lagged behind, counts as it ended.
 */
export const tagReads = once((observation): readonly TagRead[] => {
  const asked = stepsOf(observation, 'ListTags');
  const isAskedAgain = ({ index, input }: Placed): boolean =>
    asked.some((next) => next.index === index + 1 && next.input?.['ResourceArn'] === input?.['ResourceArn']);
  return asked
    .filter(isKind('accepted'))
    .flatMap((step) => (isAskedAgain(step) ? [] : (listingOf(step) ?? [])));
});

/** What an answer of ListTags shows of a snapshot whose tags are known and unambiguous. */
function listingOf(step: With<'accepted'>): TagRead | undefined {
  const snapshot = snapshotOf(step);
  if (snapshot?.presence !== 'present' || snapshot.tags === undefined) return undefined;
  const wanted = tagMap(snapshot.tags);
  if (wanted.size !== snapshot.tags.length) return undefined;
  const list = tagsIn(step);
  const keys = list.map(({ Key }) => (typeof Key === 'string' ? Key : ''));
  return {
    step,
    snapshot,
    expected: withoutReserved(wanted),
    from: snapshot.tagsFrom ?? 'inheritance',
    ofCluster: tagMap(clusterNamed(step.state, snapshot.cluster)?.tags ?? []),
    actual: withoutReserved(tagMap(list)),
    repeated: repeatedIn(keys),
  };
}

/**
 * True where the tags of a snapshot are not to be had, or are not those its request gave it, or more than it can have:
 * that may be a moment's delay, or be of a former life.
 */
export function mayBeLate(step: Step): boolean {
  const answer = { ...step, index: 0 };
  const { outcome } = step.exchange;
  if (outcome.kind === 'refused' && outcome.type?.name === 'SnapshotNotFoundFault')
    return snapshotOf(answer)?.presence === 'present';
  const listing = isKind('accepted')(answer) ? listingOf(answer) : undefined;
  if (listing === undefined) return false;
  const { actual, expected, from } = listing;
  const hasMore = [...actual.keys()].some((key) => !expected.has(key));
  const hasLess = [...expected].some(([key, value]) => actual.get(key) !== value);
  return hasMore || (hasLess && from === 'request');
}

/** True where a snapshot of this name was deleted in an observation: what its next life carries has a rule of its own. */
export function wasDeletedBefore(observation: Observation, name: string): boolean {
  return accepted(observation, 'DeleteSnapshot').some(({ input }) => input?.['SnapshotName'] === name);
}

/** The tags that an answer lists. */
export function tagsIn(step: With<'accepted'>): JsonObject[] {
  return shownIn(step.operation, step.exchange.outcome.body).flatMap(({ kind, value }) =>
    kind === 'tags' && isObject(value) ? [value] : [],
  );
}

/** Tags by key. */
export function tagMap(tags: readonly JsonObject[]): TagMap {
  return new Map(
    tags.map(({ Key, Value }) => [
      typeof Key === 'string' ? Key : '',
      typeof Value === 'string' ? Value : '',
    ]),
  );
}

/** The snapshot whose ARN a request names. */
function snapshotOf({ input, state }: Step): SnapshotState | undefined {
  const resource = resourceOfArn(input?.['ResourceArn']);
  return resource?.kind === 'snapshot' ? snapshotNamed(state, resource.name) : undefined;
}

/** `aws:` is reserved: whether such a tag is kept, dropped or added by the service is not the request's matter. */
function withoutReserved(tags: TagMap): TagMap {
  return new Map([...tags].filter(([key]) => !key.toLowerCase().startsWith('aws:')));
}
