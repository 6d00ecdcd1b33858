import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../spec/json.js';
import { absentCluster, withCluster } from '../../../harness/oracle/known.js';
import { convincing } from '../../vocabulary/insistence.js';
import { loadCatalogue } from '../../catalogue.js';
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
} from '../../testing/observation-builder.js';

const { requirements } = await loadCatalogue();
const judge = (id: string, ...steps: StepPlan[]) => {
  const found = requirements.find((requirement) => requirement.id === id);
  if (found === undefined) throw new Error(`There is no requirement ${id}.`);
  return found.judge(observe(...steps)).kind;
};

type Case = readonly ['violated' | 'held' | 'silent', readonly StepPlan[]];

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
    ['silent', [look(notFound), look(notFound)]],
    ['silent', [look(notFound)]],
    ['violated', again(look(list()))],
    ['held', [look(list(usualSnapshot))]],
    ['held', [look(notFound), look(list(usualSnapshot))]],
    ['silent', [look(notFound, usualKnown)]],
    ['silent', [look(notFound, gone)]],
  ],
  'observers.absent-is-not-found': [
    ['violated', [look(list(usualSnapshot), usualKnown)]],
    ['held', [look(notFound, usualKnown)]],
    ['silent', [{ answer: taken }, look(list(usualSnapshot), usualKnown)]],
  ],
  'observers.absent-is-a-fault': [
    ['violated', [look(list(), usualKnown)]],
    ['violated', [look({ body: {} }, usualKnown)]],
    ['held', [look(notFound, usualKnown)]],
    ['silent', [look(list())]],
    ['silent', [look(list(usualSnapshot), usualKnown)]],
    ['silent', [look(refusal('InvalidParameterValueException'), usualKnown)]],
  ],
  'observers.agrees-with-creation': [
    ['violated', [look(list(snapshot({}, { NodeType: 'other' })))]],
    ['violated', [look(list(snapshot({ ARN: 'other' })))]],
    ['violated', [look(list(snapshot({}, { Shards: shards(0, 1) })))]],
    ['held', [look(list(snapshot({ Status: 'available' })))]],
    ['held', [look(list(snapshot({}, { Shards: [] })))]],
    ['silent', [look(list(snapshot({ Name: 'unknown' })))]],
  ],
  'observers.stays-the-same': [
    ['violated', [done(), done({ Description: 'another' })]],
    ['violated', [done(), done({ Shards: shards(1, 2) })]],
    ['violated', [done(), done({ Shards: shards(1).slice(0, 1) })]],
    ['held', [done(), done()]],
    ['held', [done({ Shards: [] }), done()]],
    ['silent', [done(), look(list(snapshot({ Status: 'deleting' }, { Description: 'another' })))]],
    // Of another life.
    [
      'silent',
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
    ['held', [look(list(usualSnapshot))]],
    ['silent', [look(notFound)]],
  ],
  'observers.cluster-filter': [
    ['violated', [ofCluster(list(usualSnapshot, named('b', 'elsewhere')))]],
    ['held', [ofCluster(list(usualSnapshot))]],
    ['silent', [look(list(usualSnapshot))]],
  ],
  'observers.source-filter': [
    ['violated', [ofCluster(list(usualSnapshot), { Source: 'system' })]],
    ['violated', [ofCluster(list(snapshot({ Source: 'automated' })), { Source: 'user' })]],
    ['held', [ofCluster(list(usualSnapshot), { Source: 'user' })]],
    ['silent', [ofCluster(list(usualSnapshot))]],
  ],
  'observers.page-size': [
    ['violated', [page(undefined, undefined, 'new', 'b')]],
    ['held', [page(undefined, undefined, 'new')]],
    ['silent', [ofCluster(list())]],
  ],
  'observers.pages-end': [
    [
      'violated',
      Array.from({ length: 12 }, (_, index) =>
        page(index === 0 ? undefined : `t${index}`, `t${index + 1}`, `n${index}`),
      ),
    ],
    ['held', [page(undefined, 't', 'new'), page('t', undefined, 'b')]],
    ['silent', [page(undefined, undefined, 'new')]],
  ],
  'observers.nothing-twice': [
    ['violated', [page(undefined, 't', 'new'), page('t', undefined, 'new')]],
    ['violated', [ofCluster(list(usualSnapshot, usualSnapshot))]],
    ['held', [page(undefined, 't', 'new'), page('t', undefined, 'b')]],
    ['silent', [ofCluster(list(usualSnapshot))]],
  ],
  'observers.nothing-left-out': [
    ['violated', again(ofCluster(list()))],
    ['violated', [ofCluster(list(usualSnapshot)), page(undefined, 't', 'a'), page('t', undefined, 'b')]],
    ['silent', [ofCluster(list())]],
    ['held', [page(undefined, 't', 'a'), page('t', undefined, 'new')]],
    ['silent', [page(undefined, 't', 'a')]],
    ['silent', [ofCluster(list(), { Source: 'system' })]],
    ['silent', again(ofCluster(list(), { Source: 'user' }))],
  ],
  'observers.source-user': [
    ['violated', again(ofCluster(list(), { Source: 'user' }))],
    ['violated', [ofCluster(list(usualSnapshot)), ofCluster(list(), { Source: 'user' })]],
    ['silent', [ofCluster(list(), { Source: 'user' })]],
    ['held', [ofCluster(list(usualSnapshot), { Source: 'user' })]],
    ['silent', again(ofCluster(list(), { Source: 'system' }))],
    ['silent', again(ofCluster(list()))],
  ],
  'observers.details-whole': [
    ['violated', [look(list(snapshot({}, { Shards: [{}] })))]],
    ['violated', [look(list(snapshot({}, { Shards: [{ ...shards(1)[0], Name: '' }] })))]],
    [
      'violated',
      [look(list(snapshot({}, { Shards: [{ Name: '0001', Configuration: { ReplicaCount: 1 } }] })))],
    ],
    ['held', [look(list(usualSnapshot))]],
    ['held', [look(list(snapshot({}, { Shards: shards(0, 0) })))]],
    ['silent', [look(list(snapshot({}, { Shards: undefined })))]],
  ],
  'observers.says-no-less': [
    ['violated', [look(list(snapshot({ DataTiering: undefined })))]],
    ['violated', [look(list(snapshot({}, { Engine: undefined })))]],
    ['held', [look(list(snapshot({}, { Shards: undefined })))]],
    ['held', [look(list(snapshot({ Status: 'available', KmsKeyId: 'more' })))]],
    ['silent', [look(list(snapshot({ Name: 'unknown', DataTiering: undefined })))]],
  ],
  'observers.details-show-shards': [
    [
      'violated',
      [look(list(snapshot({}, { Shards: undefined })), knowing(), { SnapshotName: 'new', ShowDetail: true })],
    ],
    ['held', [look(list(usualSnapshot), knowing(), { SnapshotName: 'new', ShowDetail: true })]],
    ['silent', [look(list(snapshot({}, { Shards: undefined })))]],
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
      'held',
      [
        call(
          'CopySnapshot',
          { SourceSnapshotName: 'new', TargetSnapshotName: 'c' },
          { Snapshot: snapshot({ Name: 'c' }) },
        ),
      ],
    ],
    ['silent', [{}]],
  ],
  'states.deleted-is-gone': [
    [
      'violated',
      [
        call('DeleteSnapshot', { SnapshotName: 'new' }),
        ...again(look(list(snapshot({ Status: 'available' })))),
      ],
    ],
    ['held', [call('DeleteSnapshot', { SnapshotName: 'new' }), look(list(snapshot({ Status: 'deleting' })))]],
    ['held', [call('DeleteSnapshot', { SnapshotName: 'new' }), look(list(usualSnapshot)), look(notFound)]],
    ['silent', [call('DeleteSnapshot', { SnapshotName: 'new' }), {}, look(list(usualSnapshot))]],
  ],
  'states.deletion-answer': [
    ['violated', [call('DeleteSnapshot', { SnapshotName: 'new' }, { Snapshot: { Status: 'available' } })]],
    ['held', [call('DeleteSnapshot', { SnapshotName: 'new' }, { Snapshot: { Status: 'deleting' } })]],
    ['silent', [call('DeleteSnapshot', { SnapshotName: 'new' })]],
  ],
  'states.never-backwards': [
    [
      'violated',
      [{}, look(list(snapshot({ Status: 'available' }))), look(list(snapshot({ Status: 'creating' })))],
    ],
    [
      'held',
      [{}, look(list(snapshot({ Status: 'available' }))), look(list(snapshot({ Status: 'deleting' })))],
    ],
    ['silent', [{}]],
  ],
  'states.born-living': [
    ['violated', [{ answer: { body: { Snapshot: snapshot({ Status: 'deleting' }) } } }]],
    ['held', [{ answer: { body: { Snapshot: snapshot({ Status: 'available' }) } } }]],
    ['silent', [{ answer: { body: {} } }]],
  ],
  'states.outlives-cluster': [
    ['violated', again(look(notFound, gone))],
    ['held', [look(list(usualSnapshot), gone)]],
    ['silent', [look(notFound, gone)]],
    ['silent', [look(notFound)]],
  ],
  'states.final-snapshot': [
    [
      'violated',
      [call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }), ...again(look(notFound))],
    ],
    ['silent', [call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }), look(notFound)]],
    [
      'violated',
      [
        call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }),
        look(list(snapshot({ Source: 'automated' }))),
      ],
    ],
    [
      'held',
      [call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }), look(list(usualSnapshot))],
    ],
    ['silent', [call('DeleteCluster', { ClusterName: 'there' }), look(notFound)]],
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
      'held',
      [
        {
          known: withCluster(usualKnown, 'there', { ...usualCluster, available: 'no' }),
          answer: refusal('InvalidClusterStateFault'),
        },
      ],
    ],
    ['silent', [{}]],
  ],
  'states.quota-kept': [
    [
      'violated',
      [
        {
          known: withCluster(usualKnown, 'there', {
            ...usualCluster,
            snapshotsMade: { least: 20, most: 20 },
          }),
        },
      ],
    ],
    [
      'held',
      [
        {
          known: withCluster(usualKnown, 'there', {
            ...usualCluster,
            snapshotsMade: { least: 20, most: 20 },
          }),
          answer: refusal('SnapshotQuotaExceededFault'),
        },
      ],
    ],
    ['silent', [{ known: withCluster(usualKnown, 'there', { ...usualCluster, snapshotsMade: undefined }) }]],
  ],
  'concurrency.one-winner': [
    ['violated', [rival(0), rival(1)]],
    ['held', [rival(0, taken), rival(1)]],
    ['silent', [rival(0), { ...rival(1), began: 30, ended: 31 }]],
    ['silent', [rival(0), { ...rival(1), lost: 'reset' }]],
  ],
  'concurrency.losers-faults': [
    ['violated', [rival(0), rival(1, refusal('ClusterNotFoundFault'))]],
    ['held', [rival(0), rival(1, taken)]],
    ['silent', [rival(0), rival(1)]],
  ],
  'concurrency.winner-stays': [
    ['violated', [rival(0), rival(1, taken), look(list(named('new', 'elsewhere')))]],
    ['violated', [rival(0), rival(1, taken), look(list(usualSnapshot, usualSnapshot))]],
    ['held', [rival(0), rival(1, taken), look(list(usualSnapshot))]],
    ['silent', [rival(0), rival(1), look(list(usualSnapshot))]],
  ],
  'concurrency.winner-tags': [
    ['violated', [rival(0), rival(1, taken), tagsOf('1')]],
    ['held', [rival(0), rival(1, taken), tagsOf('0')]],
    ['silent', [rival(0), rival(1, taken)]],
  ],
  'response.key-as-asked': [
    ['silent', [{ input: { ...usualInput, KmsKeyId: 'k' } }]],
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
      'held',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'arn:aws:kms:x:1:key/k' }) } },
        },
      ],
    ],
    ['silent', [{}]],
  ],
  'response.key-carried': [
    ['violated', [{ input: { ...usualInput, KmsKeyId: 'k' } }]],
    [
      'held',
      [
        {
          input: { ...usualInput, KmsKeyId: 'k' },
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'k' }) } },
        },
      ],
    ],
    ['silent', [{}]],
  ],
  'response.key-inherited': [
    ['violated', [{ known: withCluster(usualKnown, 'there', { ...usualCluster, said: { KmsKeyId: 'k' } }) }]],
    [
      'held',
      [
        {
          known: withCluster(usualKnown, 'there', { ...usualCluster, said: { KmsKeyId: 'k' } }),
          answer: { body: { Snapshot: snapshot({ KmsKeyId: 'k' }) } },
        },
      ],
    ],
    ['silent', [{ known: withCluster(usualKnown, 'there', absentCluster) }]],
  ],
};

describe.each(Object.entries(cases))('%s', (id, examples) => {
  it.each(examples)('is %s by case %#', (kind, steps) => {
    expect(judge(id, ...steps)).toBe(kind);
  });
});
