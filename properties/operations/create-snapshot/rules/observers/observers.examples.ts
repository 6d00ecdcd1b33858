import type { Examples } from '../../../../testing/cases.js';
import {
  knowing,
  refusal,
  snapshot,
  usualKnown,
  usualSnapshot,
} from '../../../../testing/observation-builder.js';
import {
  notFound,
  list,
  look,
  soon,
  named,
  ofCluster,
  page,
  call,
  gone,
  taken,
  shards,
  done,
} from '../../../../testing/plans.js';

const detailed = (Status: string, configuration?: Parameters<typeof snapshot>[1]) =>
  look(list(snapshot({ Status }, configuration)), knowing(), { SnapshotName: 'new', ShowDetail: true });

const examples: Examples = {
  'observers.created-is-found': [
    ['violated', [look(notFound)]],
    ['violated', [look(list(usualSnapshot)), look(notFound)]],
    ['not-applicable', [look(notFound, soon)]],
    ['not-applicable', [{ ...look(notFound), lost: 'reset' }]],
    ['violated', [look(list())]],
    ['satisfied', [look(list(usualSnapshot))]],
    ['satisfied', [look(notFound, soon), look(list(usualSnapshot))]],
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
    ['violated', [page(undefined, 't', 'new'), page('t', 'u', 'b'), page('u', 't', 'b')]],
    // A token is opaque: it may be the same for a page that is another.
    ['satisfied', [page(undefined, 't', 'new'), page('t', 't', 'b'), page('t', undefined, 'c')]],
    // Twelve empty pages may still be followed by others.
    [
      'not-applicable',
      Array.from({ length: 12 }, (_, index) => page(index === 0 ? undefined : `t${index}`, `t${index + 1}`)),
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
    ['violated', [ofCluster(list())]],
    ['violated', [ofCluster(list(usualSnapshot)), page(undefined, 't', 'a'), page('t', undefined, 'b')]],
    ['not-applicable', [look(list(), soon, { ClusterName: 'there' })]],
    ['satisfied', [page(undefined, 't', 'a'), page('t', undefined, 'new')]],
    ['not-applicable', [page(undefined, 't', 'a')]],
    ['not-applicable', [ofCluster(list(), { Source: 'system' })]],
    ['not-applicable', [ofCluster(list(), { Source: 'user' })]],
  ],
  'observers.source-user': [
    ['violated', [ofCluster(list(), { Source: 'user' })]],
    ['violated', [ofCluster(list(usualSnapshot)), ofCluster(list(), { Source: 'user' })]],
    ['not-applicable', [look(list(), soon, { ClusterName: 'there', Source: 'user' })]],
    ['satisfied', [ofCluster(list(usualSnapshot), { Source: 'user' })]],
    ['not-applicable', [ofCluster(list(), { Source: 'system' })]],
    ['not-applicable', [ofCluster(list())]],
  ],
  'observers.shard-details-complete': [
    ['violated', [done({ Shards: [{}] })]],
    ['violated', [done({ Shards: [{ ...shards(1)[0], Name: '' }] })]],
    ['violated', [done({ Shards: [{ Name: '0001', Configuration: { ReplicaCount: 1 } }] })]],
    ['satisfied', [done()]],
    ['satisfied', [done({ Shards: shards(0, 0) })]],
    ['not-applicable', [done({ Shards: undefined })]],
    ['not-applicable', [look(list(snapshot({ Status: 'creating' }, { Shards: [{}] })))]],
  ],
  'observers.describe-omits-nothing': [
    ['violated', [look(list(snapshot({ DataTiering: undefined })))]],
    ['violated', [look(list(snapshot({}, { Engine: undefined })))]],
    ['satisfied', [look(list(snapshot({}, { Shards: undefined })))]],
    ['satisfied', [look(list(snapshot({ Status: 'available', KmsKeyId: 'more' })))]],
    ['not-applicable', [look(list(snapshot({ Name: 'unknown', DataTiering: undefined })))]],
  ],
  'observers.details-show-shards': [
    ['violated', [detailed('available', { Shards: undefined })]],
    ['satisfied', [detailed('available')]],
    ['not-applicable', [detailed('creating', { Shards: undefined })]],
    ['not-applicable', [done({ Shards: undefined })]],
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
};

export default examples;
