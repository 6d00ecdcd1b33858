import {
  knowing,
  refusal,
  type StepPlan,
  usualInput,
  usualKnown,
  usualSnapshot,
} from '../../testing/observation-builder.js';
import { convincing } from '../../vocabulary/insistence.js';
import { judges } from '../../testing/cases.js';

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
/** The same look so often that its answer is no lag. */
const again = (answer: StepPlan['answer']): StepPlan[] =>
  Array.from({ length: convincing }, (_, index) => look(20 + index * 2, answer));
const there = { body: { Snapshots: [usualSnapshot] } };
const taken = refusal('SnapshotAlreadyExistsFault');

judges({
  'concurrency.one-winner-ignoring-case': [
    ['violated', [rival(0, 'new'), rival(1, 'NEW')]],
    ['held', [rival(0, 'new'), rival(1, 'NEW', taken)]],
    ['silent', [rival(0, 'new'), rival(20, 'NEW')]],
    ['silent', [rival(0, 'new'), rival(1, 'new')]],
  ],
  'concurrency.deletion-explained': [
    ['violated', [rival(0, 'new'), removal('DeleteSnapshot'), ...again(notFound)]],
    ['held', [rival(0, 'new'), removal('DeleteSnapshot'), look(20, notFound), look(22, there)]],
    // Once is not enough: a listing may lag behind.
    ['silent', [rival(0, 'new'), removal('DeleteSnapshot'), look(20, notFound)]],
    ['silent', [rival(0, 'new', taken), removal('DeleteSnapshot'), ...again(notFound)]],
    ['silent', [rival(0, 'new'), removal('DeleteSnapshot', 15), ...again(notFound)]],
    ['silent', [rival(0, 'new'), ...again(notFound)]],
  ],
  'concurrency.cluster-deletion-explained': [
    ['violated', [onCluster(refusal('SnapshotQuotaExceededFault')), removal('DeleteCluster')]],
    ['held', [onCluster(refusal('InvalidClusterStateFault')), removal('DeleteCluster')]],
    ['held', [onCluster(refusal('ClusterNotFoundFault', 404)), removal('DeleteCluster')]],
    ['silent', [onCluster(refusal('SnapshotQuotaExceededFault'))]],
    ['silent', [onCluster(undefined), removal('DeleteCluster')]],
  ],
});
