import { resourceNamedBy } from '../../spec/arn.js';
import { clusterNamed, snapshotNamed } from './model-state.js';
import {
  isSameTags,
  tagMap,
  tagsExpectedOf,
  tagsMayBeLate,
  tagsShownIn,
  unambiguous,
  withoutReserved,
} from './tags.js';
import { anAnswer, isUnanswered, type StateRead, type Wanted } from './wanted.js';

/** What is wanted of a read of the tags of a resource. */
export function wantedOfTags(read: StateRead): Wanted[] {
  const resource = resourceNamedBy(read.input?.['ResourceArn']);
  if (resource === undefined) return [];
  if (isUnanswered(read)) return [anAnswer];
  if (resource.kind === 'cluster') return wantedOfTagsOfCluster(read, resource.name);
  const known = snapshotNamed(read.state, resource.name);
  if (known === undefined || known.presence === 'absent') return [];
  const { madeMs, tagChanges } = known;
  const sinceMs = tagChanges === undefined ? madeMs : Math.max(madeMs, tagChanges.sinceMs);
  const inTime: Wanted[] = [{ kind: 'fact', what: 'tags', sinceMs }];
  const { outcome } = read.exchange;
  if (outcome.kind !== 'accepted') return isTooEarly(read) ? inTime : [];
  const expected = known.tags && unambiguous(known.tags);
  if (expected === undefined) return [];
  const actual = withoutReserved(tagMap(tagsShownIn(read.operation, outcome.body)));
  const mayBeLate = tagChanges !== undefined || tagsMayBeLate(known, actual);
  return isSameTags(actual, expected) || !mayBeLate ? [] : inTime;
}

function wantedOfTagsOfCluster(read: StateRead, name: string): Wanted[] {
  const cluster = clusterNamed(read.state, name);
  if (cluster?.presence !== 'present') return [];
  const { changedMs, tagChanges } = cluster;
  const sinceMs = Math.max(changedMs, tagChanges?.sinceMs ?? changedMs);
  const inTime: Wanted[] = [{ kind: 'fact', what: 'tags of the cluster', sinceMs }];
  const { outcome } = read.exchange;
  if (outcome.kind !== 'accepted') return isTooEarly(read) ? inTime : [];
  const expected = tagChanges && tagsExpectedOf(cluster);
  if (expected === undefined) return [];
  const actual = withoutReserved(tagMap(tagsShownIn(read.operation, outcome.body)));
  return isSameTags(actual, expected) ? [] : inTime;
}

/** What a resource may be told that was created a moment ago (terraform-provider-aws waits for it). */
function isTooEarly({ exchange: { outcome } }: StateRead): boolean {
  const type = outcome.kind === 'refused' ? (outcome.type?.name ?? '') : '';
  return ['SnapshotNotFoundFault', 'ClusterNotFoundFault', 'InvalidClusterStateFault'].includes(type);
}
