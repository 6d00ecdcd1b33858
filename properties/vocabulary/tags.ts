import { resourceNamedBy } from '../../spec/arn.js';
import type { JsonObject } from '../../spec/json.js';
import { clusterNamed, snapshotNamed, type SnapshotState } from '../../harness/oracle/model-state.js';
import {
  isSameTags,
  tagMap,
  tagsExpectedOf,
  tagsMayBeLate,
  tagsShownIn,
  withoutReserved,
  type TagMap,
} from '../../harness/oracle/tags.js';
import type { Step } from '../observation.js';
import { once } from './once.js';
import { isDue, reads, type Read } from './reads.js';
import { repeatedIn } from './repeated.js';
import { isKind, type With } from './steps.js';

/** What an answer of ListTags shows of a snapshot whose tags are known and were never changed. */
export interface TagRead {
  readonly step: With<'accepted'>;
  readonly snapshot: SnapshotState;
  /** The tags that the snapshot must have. */
  readonly expected: TagMap;
  /** Whether `expected` is the request's own, or inherited from the cluster, or from the snapshot that was copied. */
  readonly from: SnapshotState['tagsFrom'];
  /** The tags that it could inherit: those of its cluster, and of what it was made from; undefined where they are not known. */
  readonly inheritable: TagMap | undefined;
  /** The tags that the target shows. */
  readonly actual: TagMap;
  /** Keys that the target lists more than once. */
  readonly repeated: readonly string[];
}

/**
 * Every answer of ListTags that shows the tags of a snapshot whose tags are known, unambiguous and as they were when it was
 * created (of others: `changedTagReads`), and that it carries them or has to by then. One that may be of a moment before they were given says nothing.
 */
export const tagReads = once((observation): readonly TagRead[] =>
  reads(observation, 'ListTags').flatMap((read) => tagReadOf(read) ?? []),
);

function tagReadOf(read: Read): TagRead | undefined {
  const snapshot = snapshotOf(read);
  const expected = snapshot && tagsExpectedOf(snapshot);
  if (!isKind('accepted')(read) || snapshot === undefined || expected === undefined) return undefined;
  if (snapshot.tagChanges !== undefined) return undefined;
  const list = tagsIn(read);
  const actual = withoutReserved(tagMap(list));
  const isEarly = tagsMayBeLate(snapshot, actual) && !isDue(read, snapshot.madeMs);
  if (isEarly && !isSameTags(actual, expected)) return undefined;
  const ofCluster = clusterNamed(read.state, snapshot.cluster)?.tags;
  const keys = list.map(({ Key }) => (typeof Key === 'string' ? Key : ''));
  return {
    step: read,
    snapshot,
    expected,
    from: snapshot.tagsFrom,
    inheritable: snapshot.originTags && tagMap([...(ofCluster ?? []), ...snapshot.originTags]),
    actual,
    repeated: repeatedIn(keys),
  };
}

/** The tags in a response of ListTags. */
export function tagsIn(step: With<'accepted'>): JsonObject[] {
  return tagsShownIn(step.operation, step.exchange.outcome.body);
}

/** The snapshot whose ARN a request names. */
export function snapshotOf({ input, state }: Step): SnapshotState | undefined {
  const resource = resourceNamedBy(input?.['ResourceArn']);
  return resource?.kind === 'snapshot' ? snapshotNamed(state, resource.name) : undefined;
}
