import { resourceNamedBy } from '../../spec/arn.js';
import { isObject, type JsonObject } from '../../spec/json.js';
import { clusterNamed, snapshotNamed, type ModelState } from '../../harness/oracle/model-state.js';
import { tagMap, tagsExpectedOf, withoutReserved, type TagMap } from '../../harness/oracle/tags.js';
import type { Reason } from '../expectation.js';
import { mayRefuse, reasonIds } from './reason.js';

/** Source: developer guide, "Tagging your MemoryDB resources". */
const maxTags = 50;

const tooMany = [
  'TagQuotaPerResourceExceeded',
  'InvalidParameterValueException',
  'ValidationException',
  'ValidationError',
];

/** Reasons of a request that puts tags on a resource: how many it has then. More in one request break its schema. */
export function fromTagsPut(input: JsonObject, known: ModelState): Reason[] {
  const { Tags } = input;
  // Which tags it would have, an ARN that names nothing does not say.
  if (!Array.isArray(Tags) || resourceNamedBy(input['ResourceArn']) === undefined) return [];
  if (Tags.length === 0) return [mayRefuse(reasonIds.nothingGiven, 'Tags', ...tooMany)];
  const tagged = taggedBy(input, known);
  if (tagged === undefined) return [mayRefuse(reasonIds.tagQuotaMet, 'Tags', ...tooMany)];
  const after = withoutReserved(new Map([...tagged.tags, ...tagMap(Tags.filter(isObject))]));
  if (after.size <= maxTags) return [];
  const reason: Reason = {
    id: reasonIds.tagQuotaMet,
    level: 'SHOULD',
    member: 'Tags',
    binding: tagged.isOwn,
    faults: tooMany,
  };
  return [reason];
}

/**
 * Reasons of a request that takes tags off a resource: whether it has them.
 * @param removed whether an earlier attempt at the same request may have taken them off
 */
export function fromTagsTaken(input: JsonObject, known: ModelState, removed: boolean): Reason[] {
  const { TagKeys } = input;
  if (!Array.isArray(TagKeys)) return [];
  const tags = removed ? undefined : taggedBy(input, known)?.tags;
  const hasAll = TagKeys.every((key) => typeof key === 'string' && tags?.has(key) === true);
  if (TagKeys.length > 0 && hasAll) return [];
  return TagKeys.length === 0
    ? [mayRefuse(reasonIds.nothingGiven, 'TagKeys', 'InvalidParameterValueException', 'ValidationException')]
    : [mayRefuse(reasonIds.tagAbsent, 'TagKeys', 'TagNotFoundFault')];
}

interface Tagged {
  readonly tags: TagMap;
  /** Whether requests gave all of them: that some were inherited, only the developer guide promises. */
  readonly isOwn: boolean;
}

function taggedBy(input: JsonObject, known: ModelState): Tagged | undefined {
  const resource = resourceNamedBy(input['ResourceArn']);
  const snapshot = resource?.kind === 'snapshot' ? snapshotNamed(known, resource.name) : undefined;
  const named = resource?.kind === 'cluster' ? clusterNamed(known, resource.name) : snapshot;
  const tags = named && tagsExpectedOf(named);
  return tags && { tags, isOwn: snapshot === undefined || snapshot.tagsFrom === 'request' };
}
