import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../spec/json.js';
import { absentCluster, withCluster } from '../../../../../harness/oracle/model-state.js';
import { convincing } from '../../../../vocabulary/insistence.js';
import { loadCatalogue } from '../../../../catalogue.js';
import {
  knowing,
  observe,
  refusal,
  snapshot,
  type StepPlan,
  usualCluster,
  usualInput,
  usualKnown,
  usualSnapshot,
} from '../../../../testing/observation-builder.js';

const { requirements } = await loadCatalogue();
const judge = (id: string, ...steps: StepPlan[]) => {
  const found = requirements.find((requirement) => requirement.id === id);
  if (found === undefined) throw new Error(`There is no requirement ${id}.`);
  return found.judge(observe(...steps)).kind;
};

type Case = readonly ['violated' | 'satisfied' | 'not-applicable', readonly StepPlan[]];

const notFound = refusal('SnapshotNotFoundFault');
const list = (...snapshots: readonly JsonObject[]) => ({ body: { Snapshots: [...snapshots] } });
const look = (
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
/** The same look so often that its answer is no lag. */
const again = (step: StepPlan): StepPlan[] => Array.from({ length: convincing }, () => step);
const named = (name: string, cluster = 'there') => snapshot({ Name: name }, { Name: cluster });
const ofCluster = (answer: StepPlan['answer'], more: JsonObject = {}) =>
  look(answer, knowing(), { ClusterName: 'there', ...more });
const page = (token: string | undefined, next: string | undefined, ...names: string[]) =>
  look(
    { body: { Snapshots: names.map((name) => named(name)), ...(next !== undefined && { NextToken: next }) } },
    knowing(),
    {
      ClusterName: 'there',
      MaxResults: 1,
      ...(token !== undefined && { NextToken: token }),
    },
  );
const call = (
  operation: 'DeleteSnapshot' | 'CopySnapshot' | 'DeleteCluster',
  input: JsonObject,
  body: JsonObject = {},
): StepPlan => ({
  operation,
  input,
  known: knowing(),
  answer: { body },
});
const gone = withCluster(knowing(), 'there', { ...usualCluster, presence: 'in-doubt' });
const rival = (index: number, answer?: StepPlan['answer']): StepPlan => ({
  input: { ...usualInput, Tags: [{ Key: 'rival', Value: String(index) }] },
  known: knowing({ presence: 'in-doubt' }),
  began: index,
  ended: 10 + index,
  ...(answer && { answer }),
});
const taken = refusal('SnapshotAlreadyExistsFault');
const tagsOf = (value: string): StepPlan => ({
  operation: 'ListTags',
  input: { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:snapshot/new' },
  answer: { body: { TagList: [{ Key: 'rival', Value: value }] } },
  began: 20,
  ended: 21,
});

const shards = (...replicas: readonly number[]): JsonObject[] =>
  [0, 1].map((index) => ({
    Name: `000${index + 1}`,
    Configuration: { Slots: index === 0 ? '0-8191' : '8192-16383', ReplicaCount: replicas[index] ?? 1 },
  }));
const done = (configuration: JsonObject = {}): StepPlan =>
  look(list(snapshot({ Status: 'available' }, configuration)));

const cases: Readonly<Record<string, readonly Case[]>> = {
  'observers.created-is-found': [
    ['violated', again(look(notFound))],
    ['not-applicable', [look(notFound), look(notFound)]],
    ['not-applicable', [look(notFound)]],
    ['violated', again(look(list()))],
    ['satisfied', [look(list(usualSnapshot))]],
    ['satisfied', [look(notFound), look(list(usualSnapshot))]],
    ['not-applicable', [look(notFound, usualKnown)]],
    ['not-applicable', [look(notFound, gone)]],
  ],
  'observers.absent-is-not-found': [
    ['violated', [look(list(usualSnapshot), usualKnown)]],
    ['satisfied', [look(notFound, usualKnown)]],
    ['not-applicable', [{ answer: taken }, look(list(usualSnapshot), usualKnown)]],
  ],
  'observers.absent-is-a-fault': [
    ['violated', [look(list(), usualKnown)]],
    ['violated', [look({ body: {} }, usualKnown)]],
    ['satisfied', [look(notFound, usualKnown)]],
    ['not-applicable', [look(list())]],
    ['not-applicable', [look(list(usualSnapshot), usualKnown)]],
    ['not-applicable', [look(refusal('InvalidParameterValueException'), usualKnown)]],
  ],
  'observers.agrees-with-creation': [
    ['violated', [look(list(snapshot({}, { NodeType: 'other' })))]],
    ['violated', [look(list(snapshot({ ARN: 'other' })))]],
    ['violated', [look(list(snapshot({}, { Shards: shards(0, 1) })))]],
    ['satisfied', [look(list(snapshot({ Status: 'available' })))]],
    ['satisfied', [look(list(snapshot({}, { Shards: [] })))]],
    ['not-applicable', [look(list(snapshot({ Name: 'unknown' })))]],
  ],
  'observers.stays-the-same': [
    ['violated', [done(), done({ Description: 'another' })]],
    ['violated', [done(), done({ Shards: shards(1, 2) })]],
    ['violated', [done(), done({ Shards: shards(1).slice(0, 1) })]],
    ['satisfied', [done(), done()]],
    ['satisfied', [done({ Shards: [] }), done()]],
    ['not-applicable', [done(), look(list(snapshot({ Status: 'deleting' }, { Description: 'another' })))]],
    // Of another life.
    [
      'not-applicable',
      [
        {},
        done(),
        { operation: 'DeleteSnapshot', input: { SnapshotName: 'new' }, answer: { body: {} } },
        {},
        done({ Description: 'another' }),
      ],
    ],
  ],
  'observers.one-by-name': [
    ['violated', [look(list(usualSnapshot, named('other')))]],
    ['violated', [look(list(named('other')))]],
    ['satisfied', [look(list(usualSnapshot))]],
    ['not-applicable', [look(notFound)]],
  ],
  'observers.cluster-filter': [
    ['violated', [ofCluster(list(usualSnapshot, named('b', 'elsewhere')))]],
    ['satisfied', [ofCluster(list(usualSnapshot))]],
    ['not-applicable', [look(list(usualSnapshot))]],
  ],
  'observers.source-filter': [
    ['violated', [ofCluster(list(usualSnapshot), { Source: 'system' })]],
    ['violated', [ofCluster(list(snapshot({ Source: 'automated' })), { Source: 'user' })]],
    ['satisfied', [ofCluster(list(usualSnapshot), { Source: 'user' })]],
    ['not-applicable', [ofCluster(list(usualSnapshot))]],
  ],
  'observers.page-size': [
    ['violated', [page(undefined, undefined, 'new', 'b')]],
    ['satisfied', [page(undefined, undefined, 'new')]],
    ['not-applicable', [ofCluster(list())]],
  ],
  'observers.pages-end': [
    [
      'violated',
      Array.from({ length: 12 }, (_, index) =>
        page(index === 0 ? undefined : `t${index}`, `t${index + 1}`, `n${index}`),
      ),
    ],
    ['satisfied', [page(undefined, 't', 'new'), page('t', undefined, 'b')]],
    ['not-applicable', [page(undefined, undefined, 'new')]],
  ],
  'observers.nothing-twice': [
    ['violated', [page(undefined, 't', 'new'), page('t', undefined, 'new')]],
    ['violated', [ofCluster(list(usualSnapshot, usualSnapshot))]],
    ['satisfied', [page(undefined, 't', 'new'), page('t', undefined, 'b')]],
    ['not-applicable', [ofCluster(list(usualSnapshot))]],
  ],
  'observers.nothing-left-out': [
    ['violated', again(ofCluster(list()))],
    ['violated', [ofCluster(list(usualSnapshot)), page(undefined, 't', 'a'), page('t', undefined, 'b')]],
    ['not-applicable', [ofCluster(list())]],
    ['satisfied', [page(undefined, 't', 'a'), page('t', undefined, 'new')]],
    ['not-applicable', [page(undefined, 't', 'a')]],
    ['not-applicable', [ofCluster(list(), { Source: 'system' })]],
    ['not-applicable', again(ofCluster(list(), { Source: 'user' }))],
  ],
  'observers.source-user': [
    ['violated', again(ofCluster(list(), { Source: 'user' }))],
    ['violated', [ofCluster(list(usualSnapshot)), ofCluster(list(), { Source: 'user' })]],
    ['not-applicable', [ofCluster(list(), { Source: 'user' })]],
    ['satisfied', [ofCluster(list(usualSnapshot), { Source: 'user' })]],
    ['not-applicable', again(ofCluster(list(), { Source: 'system' }))],
    ['not-applicable', again(ofCluster(list()))],
  ],
  'observers.shard-details-complete': [
    ['violated', [look(list(snapshot({}, { Shards: [{}] })))]],
    ['violated', [look(list(snapshot({}, { Shards: [{ ...shards(1)[0], Name: '' }] })))]],
    [
      'violated',
      [look(list(snapshot({}, { Shards: [{ Name: '0001', Configuration: { ReplicaCount: 1 } }] })))],
    ],
    ['satisfied', [look(list(usualSnapshot))]],
    ['satisfied', [look(list(snapshot({}, { Shards: shards(0, 0) })))]],
    ['not-applicable', [look(list(snapshot({}, { Shards: undefined })))]],
  ],
  'observers.describe-omits-nothing': [
    ['violated', [look(list(snapshot({ DataTiering: undefined })))]],
    ['violated', [look(list(snapshot({}, { Engine: undefined })))]],
    ['satisfied', [look(list(snapshot({}, { Shards: undefined })))]],
    ['satisfied', [look(list(snapshot({ Status: 'available', KmsKeyId: 'more' })))]],
    ['not-applicable', [look(list(snapshot({ Name: 'unknown', DataTiering: undefined })))]],
  ],
  'observers.details-show-shards': [
    [
      'violated',
      [look(list(snapshot({}, { Shards: undefined })), knowing(), { SnapshotName: 'new', ShowDetail: true })],
    ],
    ['satisfied', [look(list(usualSnapshot), knowing(), { SnapshotName: 'new', ShowDetail: true })]],
    ['not-applicable', [look(list(snapshot({}, { Shards: undefined })))]],
  ],
  'observers.copy-keeps-configuration': [
    [
      'violated',
      [
        call(
          'CopySnapshot',
          { SourceSnapshotName: 'new', TargetSnapshotName: 'c' },
          { Snapshot: snapshot({ Name: 'c' }, { Port: 1 }) },
        ),
      ],
    ],
    [
      'satisfied',
      [
        call(
          'CopySnapshot',
          { SourceSnapshotName: 'new', TargetSnapshotName: 'c' },
          { Snapshot: snapshot({ Name: 'c' }) },
        ),
      ],
    ],
    ['not-applicable', [{}]],
  ],
  'states.deleted-is-gone': [
    [
      'violated',
      [
        call('DeleteSnapshot', { SnapshotName: 'new' }),
        ...again(look(list(snapshot({ Status: 'available' })))),
      ],
    ],
    [
      'satisfied',
      [call('DeleteSnapshot', { SnapshotName: 'new' }), look(list(snapshot({ Status: 'deleting' })))],
    ],
    [
      'satisfied',
      [call('DeleteSnapshot', { SnapshotName: 'new' }), look(list(usualSnapshot)), look(notFound)],
    ],
    ['not-applicable', [call('DeleteSnapshot', { SnapshotName: 'new' }), {}, look(list(usualSnapshot))]],
  ],
  'states.deletion-answer': [
    ['violated', [call('DeleteSnapshot', { SnapshotName: 'new' }, { Snapshot: { Status: 'available' } })]],
    ['satisfied', [call('DeleteSnapshot', { SnapshotName: 'new' }, { Snapshot: { Status: 'deleting' } })]],
    ['not-applicable', [call('DeleteSnapshot', { SnapshotName: 'new' })]],
  ],
  'states.never-backwards': [
    [
      'violated',
      [{}, look(list(snapshot({ Status: 'available' }))), look(list(snapshot({ Status: 'creating' })))],
    ],
    [
      'satisfied',
      [{}, look(list(snapshot({ Status: 'available' }))), look(list(snapshot({ Status: 'deleting' })))],
    ],
    ['not-applicable', [{}]],
  ],
  'states.initial-status': [
    ['violated', [{ answer: { body: { Snapshot: snapshot({ Status: 'deleting' }) } } }]],
    ['satisfied', [{ answer: { body: { Snapshot: snapshot({ Status: 'available' }) } } }]],
    ['not-applicable', [{ answer: { body: {} } }]],
  ],
  'states.outlives-cluster': [
    ['violated', again(look(notFound, gone))],
    ['satisfied', [look(list(usualSnapshot), gone)]],
    ['not-applicable', [look(notFound, gone)]],
    ['not-applicable', [look(notFound)]],
  ],
  'states.final-snapshot': [
    [
      'violated',
      [call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }), ...again(look(notFound))],
    ],
    [
      'not-applicable',
      [call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }), look(notFound)],
    ],
    [
      'violated',
      [
        call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }),
        look(list(snapshot({ Source: 'automated' }))),
      ],
    ],
    [
      'satisfied',
      [call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }), look(list(usualSnapshot))],
    ],
    ['not-applicable', [call('DeleteCluster', { ClusterName: 'there' }), look(notFound)]],
  ],
  'states.busy-cluster-fault': [
    [
      'violated',
      [
        {
          known: withCluster(usualKnown, 'there', { ...usualCluster, available: 'no' }),
          answer: refusal('ClusterNotFoundFault'),
        },
      ],
    ],
    [
      'satisfied',
      [
        {
          known: withCluster(usualKnown, 'there', { ...usualCluster, available: 'no' }),
          answer: refusal('InvalidClusterStateFault'),
        },
      ],
    ],
    ['not-applicable', [{}]],
  ],
  'states.quota-kept': [
    [
      'violated',
      [
        {
          known: withCluster(usualKnown, 'there', {
            ...usualCluster,
            snapshotsMade: { min: 20, max: 20 },
          }),
        },
      ],
    ],
    [
      'satisfied',
      [
        {
          known: withCluster(usualKnown, 'there', {
            ...usualCluster,
            snapshotsMade: { min: 20, max: 20 },
          }),
          answer: refusal('SnapshotQuotaExceededFault'),
        },
      ],
    ],
    [
      'not-applicable',
      [{ known: withCluster(usualKnown, 'there', { ...usualCluster, snapshotsMade: undefined }) }],
    ],
  ],
  'concurrency.one-winner': [
    ['violated', [rival(0), rival(1)]],
    ['satisfied', [rival(0, taken), rival(1)]],
    ['not-applicable', [rival(0), { ...rival(1), began: 30, ended: 31 }]],
    ['not-applicable', [rival(0), { ...rival(1), lost: 'reset' }]],
  ],
  'concurrency.losers-faults': [
    ['violated', [rival(0), rival(1, refusal('ClusterNotFoundFault'))]],
    ['satisfied', [rival(0), rival(1, taken)]],
    ['not-applicable', [rival(0), rival(1)]],
  ],
  'concurrency.winner-stays': [
    ['violated', [rival(0), rival(1, taken), look(list(named('new', 'elsewhere')))]],
    ['violated', [rival(0), rival(1, taken), look(list(usualSnapshot, usualSnapshot))]],
    ['satisfied', [rival(0), rival(1, taken), look(list(usualSnapshot))]],
    ['not-applicable', [rival(0), rival(1), look(list(usualSnapshot))]],
  ],
  'concurrency.winner-tags': [
    ['violated', [rival(0), rival(1, taken), tagsOf('1')]],
    ['satisfied', [rival(0), rival(1, taken), tagsOf('0')]],
    ['not-applicable', [rival(0), rival(1, taken)]],
  ],
  'response.key-as-asked': [
    ['not-applicable', [{ input: { ...usualInput, KmsKeyId: 'k' } }]],
    [
      'violated',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'arn:aws:kms:x:1:key/other' }) } },
        },
      ],
    ],
    [
      'satisfied',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'arn:aws:kms:x:1:key/k' }) } },
        },
      ],
    ],
    ['not-applicable', [{}]],
  ],
  'response.key-carried': [
    ['violated', [{ input: { ...usualInput, KmsKeyId: 'k' } }]],
    [
      'satisfied',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'k' }) } },
        },
      ],
    ],
    ['not-applicable', [{}]],
  ],
  'response.key-inherited': [
    [
      'violated',
      [{ known: withCluster(usualKnown, 'there', { ...usualCluster, lastDescription: { KmsKeyId: 'k' } }) }],
    ],
    [
      'satisfied',
      [
        {
          known: withCluster(usualKnown, 'there', { ...usualCluster, lastDescription: { KmsKeyId: 'k' } }),
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'k' }) } },
        },
      ],
    ],
    ['not-applicable', [{ known: withCluster(usualKnown, 'there', absentCluster) }]],
  ],
};

describe.each(Object.entries(cases))('%s', (id, examples) => {
  it.each(examples)('is %s by case %#', (kind, steps) => {
    expect(judge(id, ...steps)).toBe(kind);
  });
});
