import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../spec/json.js';
import { loadCatalogue } from '../../../catalogue.js';
import { follow, refusal, snapshot, type StepPlan, windowMs } from '../../../testing/observation-builder.js';

/**
 * Of each rule about what a read has to show: a read that does not, and that may be late, breaks nothing; the same read
 * sent a window after what it has to show breaks the rule.
 */
const notFound = refusal('SnapshotNotFoundFault');
const found = (own: JsonObject = {}, configuration: JsonObject = {}) => ({
  body: { Snapshots: [snapshot(own, configuration)] },
});
const looking = (answer: StepPlan['answer'], input: JsonObject = { SnapshotName: 'new' }): StepPlan => ({
  operation: 'DescribeSnapshots',
  role: 'probe',
  input,
  ...(answer && { answer }),
});
const listing = (answer: StepPlan['answer'], more: JsonObject = {}): StepPlan =>
  looking(answer, { ClusterName: 'there', ...more });
const tags = (...TagList: readonly JsonObject[]): StepPlan => ({
  operation: 'ListTags',
  role: 'probe',
  input: { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new' },
  answer: { body: { TagList: [...TagList] } },
});
const tagged = (...Tags: readonly JsonObject[]): StepPlan => ({
  input: { ClusterName: 'there', SnapshotName: 'new', Tags: [...Tags] },
});
const created: StepPlan = {};
const deleted: StepPlan = {
  operation: 'DeleteSnapshot',
  input: { SnapshotName: 'new' },
  answer: { body: {} },
};
const clusterDeleted: StepPlan = {
  operation: 'DeleteCluster',
  input: { ClusterName: 'there', FinalSnapshotName: 'new' },
  answer: { body: {} },
};
const goneForSure: StepPlan = { ...looking(notFound), sentMs: 5_000, receivedMs: 5_000 };
const tag = (Key: string): JsonObject => ({ Key, Value: 'v' });
const twice = { body: { Snapshots: [snapshot()], NextToken: 't' } };

interface Lateness {
  readonly before: readonly StepPlan[];
  /** When the answer came to what the read has to show. */
  readonly sinceMs: number;
  /** The read, or its pages. */
  readonly read: readonly StepPlan[];
}

const cases: Readonly<Record<string, Lateness>> = {
  'observers.created-is-found': { before: [created], sinceMs: 0, read: [looking(notFound)] },
  'observers.found-ignoring-case': {
    before: [created, looking(found())],
    sinceMs: 0,
    read: [looking(notFound, { SnapshotName: 'NEW' })],
  },
  'observers.both-filters': {
    before: [created, looking(found())],
    sinceMs: 0,
    read: [looking(notFound, { SnapshotName: 'new', ClusterName: 'there' })],
  },
  'observers.nothing-left-out': {
    before: [created],
    sinceMs: 0,
    read: [listing({ body: { Snapshots: [] } })],
  },
  'observers.source-user': {
    before: [created],
    sinceMs: 0,
    read: [listing({ body: { Snapshots: [] } }, { Source: 'user' })],
  },
  // The second page may be of a moment when the list was shorter.
  'observers.nothing-twice': {
    before: [created],
    sinceMs: 0,
    read: [listing(twice), listing(found(), { NextToken: 't' })],
  },
  // The description may be of the first snapshot of the name.
  'observers.agrees-with-creation': {
    before: [created, deleted, created],
    sinceMs: 20,
    read: [looking(found({}, { NodeType: 'other' }))],
  },
  'observers.describe-omits-nothing': {
    before: [created, deleted, created],
    sinceMs: 20,
    read: [looking({ body: { Snapshots: [{ Name: 'new' }] } })],
  },
  'states.outlives-cluster': {
    before: [created, { ...clusterDeleted, input: { ClusterName: 'there' } }],
    sinceMs: 0,
    read: [looking(notFound)],
  },
  'states.final-snapshot': { before: [clusterDeleted], sinceMs: 0, read: [looking(notFound)] },
  'states.deleted-is-gone': {
    before: [created, deleted],
    sinceMs: 10,
    read: [looking(found({ Status: 'available' }))],
  },
  'states.deleted-leaves-lists': {
    before: [created, deleted, goneForSure],
    sinceMs: 5_000,
    read: [listing(found({ Status: 'deleting' }))],
  },
  'states.never-backwards': {
    before: [created, looking(found({ Status: 'available' }))],
    sinceMs: 10,
    read: [looking(found({ Status: 'creating' }))],
  },
  'concurrency.create-survives-earlier-delete': {
    before: [created, deleted, looking(notFound), created],
    sinceMs: 30,
    read: [looking(notFound)],
  },
  'tags.snapshot-found': { before: [created], sinceMs: 0, read: [{ ...tags(), answer: notFound }] },
  'tags.none-lost': { before: [tagged(tag('a'))], sinceMs: 0, read: [tags()] },
  'tags.not-resurrected': {
    before: [tagged(tag('old')), deleted, tagged()],
    sinceMs: 20,
    read: [tags(tag('old'))],
  },
  'faults.refused-creates-nothing': {
    before: [created, deleted, goneForSure, { answer: refusal('InvalidParameterValueException') }],
    sinceMs: 5_000,
    read: [looking(found())],
  },
};

const { requirements } = await loadCatalogue();

describe.each(Object.entries(cases))('%s', (id, { before, sinceMs, read }) => {
  const judge = requirements.find((requirement) => requirement.id === id)?.judge;
  const sentAt = (sentMs: number) => follow(...before, ...read.map((page) => ({ ...page, sentMs })));

  it('says nothing of a read that may be late', () => {
    expect(judge?.(sentAt(sinceMs + windowMs - 1)).kind).not.toBe('violated');
  });

  it('is broken by a read that was sent a window later', () => {
    expect(judge?.(sentAt(sinceMs + windowMs)).kind).toBe('violated');
  });
});

describe('what never changes in the life of a snapshot', () => {
  const kindOf = (id: string, ...steps: readonly StepPlan[]) =>
    requirements.find((requirement) => requirement.id === id)?.judge(follow(...steps)).kind;

  it('has to be right in every read, however soon, as no earlier moment explains another answer', () => {
    expect(kindOf('observers.agrees-with-creation', created, looking(found({}, { NodeType: 'other' })))).toBe(
      'violated',
    );
    expect(kindOf('tags.none-lost', tagged(tag('a'), tag('b')), tags(tag('a')))).toBe('violated');
    expect(kindOf('tags.none-added', tagged(), tags(tag('a')))).toBe('violated');
  });
});
