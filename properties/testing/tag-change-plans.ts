import type { Json, JsonObject } from '../../spec/json.js';
import { absentSnapshot, withSnapshot, type TagChanges } from '../../harness/oracle/model-state.js';
import { always } from '../../harness/oracle/moments.js';
import { knowing, refusal, windowMs, type AnswerPlan, type StepPlan } from './observation-builder.js';
import { tag } from './tag-plans.js';

/** The ARN of the snapshot `new`. */
export const arn = 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new';

/** The tags that the snapshot `new` was created with. */
export const own: readonly JsonObject[] = [tag('a', '1'), tag('b', '2')];

const statusSeenMs = new Map([['available', always]]);

/** The snapshot `new` is there, available, with its own tags; nothing is called `missing`. */
export const tagKnown = withSnapshot(
  knowing({ statusSeenMs, tags: own }),
  'missing',
  absentSnapshot('missing'),
);

/** The same, of a snapshot that inherited its tags. */
export const heirKnown = knowing({ statusSeenMs, tags: own, tagsFrom: 'cluster' });

/** Puts a tag `c` on the snapshot `new`, or others. */
export function putting(Tags: Json = [tag('c', '3')], ResourceArn = arn): StepPlan {
  const body = { TagList: [...own, ...(Array.isArray(Tags) ? Tags : [])] };
  return { operation: 'TagResource', input: { ResourceArn, Tags }, known: tagKnown, answer: { body } };
}

/** Takes the tag `a` off the snapshot `new`, or others. */
export function taking(TagKeys: Json = ['a'], ResourceArn = arn): StepPlan {
  const body = { TagList: [tag('b', '2')] };
  return { operation: 'UntagResource', input: { ResourceArn, TagKeys }, known: tagKnown, answer: { body } };
}

/** The same request, refused. */
export function refusedWith(
  plan: StepPlan,
  answer: AnswerPlan = refusal('InvalidParameterValueException'),
): StepPlan {
  return { ...plan, answer };
}

/**
 * What ListTags shows of the snapshot `new`, a window later, when it has to have these tags.
 *
 * @param changes what changed them last, and which keys that was about
 */
export function shownTags(
  shown: readonly JsonObject[],
  tags: readonly JsonObject[],
  changes?: Partial<TagChanges>,
): StepPlan {
  const none = new Set<string>();
  const tagChanges = changes && { sinceMs: 0, last: 'put' as const, put: none, taken: none, ...changes };
  return {
    operation: 'ListTags',
    role: 'probe',
    input: { ResourceArn: arn },
    known: knowing({ tags, tagChanges }),
    answer: { body: { TagList: [...shown] } },
    sentMs: windowMs,
  };
}
