import type { Examples } from '../../../../testing/cases.js';
import {
  knowing,
  refusal,
  usualKnown,
  windowMs,
  type StepPlan,
} from '../../../../testing/observation-builder.js';

const known = knowing();
const input = { ClusterName: 'there', FinalSnapshotName: 'new' };
const body = { Cluster: { Name: 'there', Status: 'deleting' } };
const deletion: StepPlan = { operation: 'DeleteCluster', input, known, answer: { body } };
const ofMissing: StepPlan = { ...deletion, input: { ClusterName: 'missing' } };
const refused: StepPlan = { ...deletion, answer: refusal('SnapshotAlreadyExistsFault') };
const read = (Status: string): StepPlan => ({
  operation: 'DescribeClusters',
  role: 'probe',
  input: { ClusterName: 'there' },
  known,
  answer: { body: { Clusters: [{ Name: 'there', Status }] } },
  sentMs: windowMs,
});

const examples: Examples = {
  'delete-cluster.faults.existing-final-snapshot': [
    ['violated', deletion],
    ['violated', { ...deletion, answer: refusal('InvalidParameterValueException') }],
    ['satisfied', refused],
    ['not-applicable', { ...deletion, known: usualKnown }],
    ['not-applicable', { ...deletion, input: { ClusterName: 'there' } }],
  ],
  'delete-cluster.faults.missing-cluster': [
    ['violated', ofMissing],
    ['violated', { ...ofMissing, answer: refusal('InvalidClusterStateFault') }],
    ['satisfied', { ...ofMissing, answer: refusal('ClusterNotFoundFault', 404) }],
    ['not-applicable', { ...deletion, known: usualKnown }],
  ],
  'delete-cluster.faults.refused-deletes-nothing': [
    ['violated', [refused, read('deleting')]],
    ['violated', [refused, { ...read(''), answer: refusal('ClusterNotFoundFault') }]],
    ['satisfied', [refused, read('available')]],
    ['not-applicable', [deletion, read('deleting')]],
    ['not-applicable', [read('deleting'), refused]],
  ],
};

export default examples;
