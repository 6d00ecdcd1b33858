import { resourceOfArn } from '../../spec/arn.js';
import { clusterNamed, snapshotNamed } from './model-state.js';
import { isSameTags, tagMap, tagsMayBeLate, tagsShownIn, unambiguous, withoutReserved } from './tags.js';
import { anAnswer, isUnanswered, type StateRead, type Wanted } from './wanted.js';

/** What is wanted of a read of the tags of a resource. */
export function wantedOfTags(read: StateRead): Wanted[] {
  const resource = resourceOfArn(read.input?.['ResourceArn']);
  if (resource === undefined) return [];
  if (isUnanswered(read)) return [anAnswer];
  if (resource.kind === 'cluster') return wantedOfTagsOfCluster(read, resource.name);
  const known = snapshotNamed(read.state, resource.name);
  if (known === undefined || known.presence === 'absent') return [];
  const inTime: Wanted[] = [{ kind: 'fact', what: 'tags', sinceMs: known.madeMs }];
  const { outcome } = read.exchange;
  if (outcome.kind !== 'accepted') return isTooEarly(read) ? inTime : [];
  const expected = known.tags && unambiguous(known.tags);
  if (expected === undefined) return [];
  const actual = withoutReserved(tagMap(tagsShownIn(read.operation, outcome.body)));
  return isSameTags(actual, expected) || !tagsMayBeLate(known, actual) ? [] : inTime;
}

function wantedOfTagsOfCluster(read: StateRead, name: string): Wanted[] {
  const cluster = clusterNamed(read.state, name);
  return cluster?.presence === 'present' && isTooEarly(read)
    ? [{ kind: 'fact', what: 'tags of the cluster', sinceMs: cluster.changedMs }]
    : [];
}

/** What a resource may be told that was created a moment ago (terraform-provider-aws waits for it). */
function isTooEarly({ exchange: { outcome } }: StateRead): boolean {
  const type = outcome.kind === 'refused' ? (outcome.type?.name ?? '') : '';
  return ['SnapshotNotFoundFault', 'ClusterNotFoundFault', 'InvalidClusterStateFault'].includes(type);
}
