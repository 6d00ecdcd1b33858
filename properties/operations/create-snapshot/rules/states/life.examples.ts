import { withCluster } from '../../../../../harness/oracle/model-state.js';
import type { Examples } from '../../../../testing/cases.js';
import {
  refusal,
  snapshot,
  usualCluster,
  usualKnown,
  usualSnapshot,
  windowMs,
} from '../../../../testing/observation-builder.js';
import { notFound, list, look, leaving, call, gone } from '../../../../testing/plans.js';

const examples: Examples = {
  'states.deleted-is-gone': [
    ['violated', [look(list(snapshot({ Status: 'available' })), leaving)]],
    ['satisfied', [look(list(snapshot({ Status: 'deleting' })), leaving)]],
    ['satisfied', [look(notFound, leaving)]],
    ['not-applicable', [look(list(usualSnapshot))]],
  ],
  'states.deletion-answer': [
    ['violated', [call('DeleteSnapshot', { SnapshotName: 'new' }, { Snapshot: { Status: 'available' } })]],
    ['satisfied', [call('DeleteSnapshot', { SnapshotName: 'new' }, { Snapshot: { Status: 'deleting' } })]],
    ['not-applicable', [call('DeleteSnapshot', { SnapshotName: 'new' })]],
  ],
  'states.initial-status': [
    ['violated', [{ answer: { body: { Snapshot: snapshot({ Status: 'deleting' }) } } }]],
    ['satisfied', [{ answer: { body: { Snapshot: snapshot({ Status: 'available' }) } } }]],
    ['not-applicable', [{ answer: { body: { Snapshot: snapshot({ Status: 'active' }) } } }]],
    ['not-applicable', [{ answer: { body: {} } }]],
  ],
  'states.outlives-cluster': [
    ['violated', [look(notFound, gone)]],
    ['satisfied', [look(list(usualSnapshot), gone)]],
    ['not-applicable', [look(notFound)]],
  ],
  'states.final-snapshot': [
    [
      'violated',
      [
        call('DeleteCluster', { ClusterName: 'there', FinalSnapshotName: 'new' }),
        { ...look(notFound), sentMs: windowMs },
      ],
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
};

export default examples;
