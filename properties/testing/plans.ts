import type { JsonObject } from '../../spec/json.js';
import { withCluster } from '../../harness/oracle/model-state.js';
import { always } from '../../harness/oracle/moments.js';
import {
  knowing,
  refusal,
  snapshot,
  type StepPlan,
  usualCluster,
  usualInput,
} from './observation-builder.js';

export const notFound = refusal('SnapshotNotFoundFault');
export const list = (...snapshots: readonly JsonObject[]) => ({ body: { Snapshots: [...snapshots] } });
export const look = (
  answer: StepPlan['answer'],
  known = knowing(),
  input: JsonObject = { SnapshotName: 'new' },
): StepPlan => ({
  operation: 'DescribeSnapshots',
  role: 'probe',
  input,
  known,
  ...(answer && { answer }),
});
/** What is known a moment after the snapshot `new` was made, in the first millisecond. */
export const soon = knowing({ madeMs: 0 });
/** What is known long after its deletion was accepted. */
export const leaving = knowing({ presence: 'in-doubt', deletionPending: true, deletedMs: always });
export const named = (name: string, cluster = 'there') => snapshot({ Name: name }, { Name: cluster });
export const ofCluster = (answer: StepPlan['answer'], more: JsonObject = {}) =>
  look(answer, knowing(), { ClusterName: 'there', ...more });
export const page = (token: string | undefined, next: string | undefined, ...names: string[]) =>
  look(
    { body: { Snapshots: names.map((name) => named(name)), ...(next !== undefined && { NextToken: next }) } },
    knowing(),
    {
      ClusterName: 'there',
      MaxResults: 1,
      ...(token !== undefined && { NextToken: token }),
    },
  );
export const call = (
  operation: 'DeleteSnapshot' | 'CopySnapshot' | 'DeleteCluster',
  input: JsonObject,
  body: JsonObject = {},
): StepPlan => ({
  operation,
  input,
  known: knowing(),
  answer: { body },
});
export const gone = withCluster(knowing(), 'there', { ...usualCluster, presence: 'in-doubt' });
export const rival = (index: number, answer?: StepPlan['answer']): StepPlan => ({
  input: { ...usualInput, Tags: [{ Key: 'rival', Value: String(index) }] },
  known: knowing({ presence: 'in-doubt' }),
  began: index,
  ended: 10 + index,
  ...(answer && { answer }),
});
/** A look when the rivals have their answers. */
export const lookAfter = (answer: StepPlan['answer']): StepPlan => ({
  ...look(answer),
  began: 20,
  ended: 21,
});
export const taken = refusal('SnapshotAlreadyExistsFault');
export const tagsOf = (value: string): StepPlan => ({
  operation: 'ListTags',
  input: { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new' },
  answer: { body: { TagList: [{ Key: 'rival', Value: value }] } },
  began: 20,
  ended: 21,
});

export const shards = (...replicas: readonly number[]): JsonObject[] =>
  [0, 1].map((index) => ({
    Name: `000${index + 1}`,
    Configuration: { Slots: index === 0 ? '0-8191' : '8192-16383', ReplicaCount: replicas[index] ?? 1 },
  }));
export const done = (configuration?: Parameters<typeof snapshot>[1]): StepPlan =>
  look(list(snapshot({ Status: 'available' }, configuration)));
