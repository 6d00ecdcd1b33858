import {
  knowing,
  refusal,
  type StepPlan,
  usualInput,
  usualKnown,
  usualSnapshot,
  windowMs,
} from '../../../../testing/observation-builder.js';
import type { Examples } from '../../../../testing/cases.js';

const notFound = refusal('SnapshotNotFoundFault');
const rival = (index: number, name: string, answer?: StepPlan['answer']): StepPlan => ({
  input: { ...usualInput, SnapshotName: name },
  known: knowing({ presence: 'in-doubt' }),
  began: index,
  ended: 10 + index,
  ...(answer && { answer }),
});
const onCluster = (answer: StepPlan['answer']): StepPlan => ({
  ...rival(0, 'new', answer),
  known: usualKnown,
});
const removal = (operation: 'DeleteSnapshot' | 'DeleteCluster', began = 1): StepPlan => ({
  operation,
  input: operation === 'DeleteSnapshot' ? { SnapshotName: 'new' } : { ClusterName: 'there' },
  answer: { body: {} },
  began,
  ended: 11,
});
const look = (began: number, answer: StepPlan['answer']): StepPlan => ({
  operation: 'DescribeSnapshots',
  role: 'probe',
  input: { SnapshotName: 'new' },
  began,
  ended: began + 1,
  ...(answer && { answer }),
});
/** A look that has to show what happened before. */
const late = (answer: StepPlan['answer']): StepPlan => ({ ...look(20, answer), sentMs: 20 + windowMs });
const there = { body: { Snapshots: [usualSnapshot] } };
const taken = refusal('SnapshotAlreadyExistsFault');

const examples: Examples = {
  'concurrency.one-winner-ignoring-case': [
    ['violated', [rival(0, 'new'), rival(1, 'NEW')]],
    ['satisfied', [rival(0, 'new'), rival(1, 'NEW', taken)]],
    ['not-applicable', [rival(0, 'new'), rival(20, 'NEW')]],
    ['not-applicable', [rival(0, 'new'), rival(1, 'new')]],
  ],
  'concurrency.create-survives-earlier-delete': [
    ['violated', [rival(0, 'new'), removal('DeleteSnapshot'), late(notFound)]],
    ['satisfied', [rival(0, 'new'), removal('DeleteSnapshot'), look(20, notFound), look(22, there)]],
    // So soon, the read may be late.
    ['not-applicable', [rival(0, 'new'), removal('DeleteSnapshot'), look(20, notFound)]],
    ['not-applicable', [rival(0, 'new', taken), removal('DeleteSnapshot'), late(notFound)]],
    ['not-applicable', [rival(0, 'new'), removal('DeleteSnapshot', 15), late(notFound)]],
    ['not-applicable', [rival(0, 'new'), late(notFound)]],
  ],
  'concurrency.create-and-cluster-delete-agree': [
    ['violated', [onCluster(refusal('SnapshotQuotaExceededFault')), removal('DeleteCluster')]],
    ['satisfied', [onCluster(refusal('InvalidClusterStateFault')), removal('DeleteCluster')]],
    ['satisfied', [onCluster(refusal('ClusterNotFoundFault', 404)), removal('DeleteCluster')]],
    ['not-applicable', [onCluster(refusal('SnapshotQuotaExceededFault'))]],
    ['not-applicable', [onCluster(undefined), removal('DeleteCluster')]],
  ],
};

export default examples;
