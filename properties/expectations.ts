import { operations, type Operation } from '../spec/types.js';
import type { Expect } from './expectation.js';
import { expectCopySnapshot } from './operations/copy-snapshot/expect.js';
import { expectCreateSnapshot } from './operations/create-snapshot/expect.js';
import { expectDeleteCluster } from './operations/delete-cluster/expect.js';
import { expectDeleteSnapshot } from './operations/delete-snapshot/expect.js';
import { expectListTags } from './operations/list-tags/expect.js';
import { expectTagResource } from './operations/tag-resource/expect.js';
import { expectUntagResource } from './operations/untag-resource/expect.js';

/**
 * What the API allows in answer to each operation. `undefined` says that no rule asks yet what an answer to the
 * operation had to be: such an operation is no subject, and `requests` does not take it.
 */
export const expectations = {
  CreateSnapshot: expectCreateSnapshot,
  DescribeSnapshots: undefined,
  DeleteSnapshot: expectDeleteSnapshot,
  CopySnapshot: expectCopySnapshot,
  ListTags: expectListTags,
  TagResource: expectTagResource,
  UntagResource: expectUntagResource,
  CreateCluster: undefined,
  DescribeClusters: undefined,
  UpdateCluster: undefined,
  DeleteCluster: expectDeleteCluster,
} as const satisfies Readonly<Record<Operation, Expect | undefined>>;

/** The operations whose answers are judged by an expectation. */
export type Subject = {
  [Name in Operation]: (typeof expectations)[Name] extends undefined ? never : Name;
}[Operation];

/** True for an operation that has an expectation. */
export function isSubject(operation: Operation): operation is Subject {
  return expectations[operation] !== undefined;
}

/** All operations that have an expectation. */
export const subjects: readonly Subject[] = operations.filter(isSubject);
