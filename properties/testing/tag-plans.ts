import type { JsonObject } from '../../spec/json.js';
import {
  absentSnapshot,
  snapshotNamed,
  withCluster,
  withSnapshot,
} from '../../harness/oracle/model-state.js';
import { knowing, type StepPlan, usualCluster } from './observation-builder.js';

/** A tag, without a value where none is given. */
export const tag = (Key: string, Value?: string | null): JsonObject =>
  Value === undefined ? { Key } : { Key, Value };

/** A look at the tags of the snapshot `new`, whose request gave, or whose cluster has, some. */
export function listing(
  found: readonly JsonObject[],
  request: readonly JsonObject[] | undefined,
  cluster: readonly JsonObject[] = [],
): StepPlan {
  const known = knowing({
    tags: request ?? cluster,
    tagsFrom: request === undefined ? 'cluster' : 'request',
  });
  return {
    operation: 'ListTags',
    role: 'probe',
    input: { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new' },
    known: withCluster(known, 'there', { ...usualCluster, tags: cluster }),
    answer: { body: { TagList: [...found] } },
  };
}

/** The same of a copy that was requested without tags, of a snapshot with these. */
export function listingCopy(found: readonly JsonObject[], ofOriginal: readonly JsonObject[]): StepPlan {
  return { ...listing(found, undefined), known: knowing({ tags: ofOriginal, tagsFrom: 'snapshot' }) };
}

/** The same of a snapshot that was created under the name of a deleted one. */
export function second(plan: StepPlan): StepPlan {
  const known = plan.known ?? knowing();
  const snapshot = snapshotNamed(known, 'new') ?? absentSnapshot('new');
  return { ...plan, known: withSnapshot(known, 'new', { ...snapshot, incarnation: 2 }) };
}
