import type { Examples } from '../../../../testing/cases.js';
import { copyKnown } from '../../../../testing/copy-plans.js';
import { knowing, refusal, snapshot, type StepPlan } from '../../../../testing/observation-builder.js';

const deletion: StepPlan = { operation: 'DeleteSnapshot', input: { SnapshotName: 'old' }, known: copyKnown };
const ofMissing: StepPlan = { ...deletion, input: { SnapshotName: 'missing' } };
const refused: StepPlan = { ...deletion, answer: refusal('InvalidSnapshotStateFault') };
const look: StepPlan = {
  role: 'probe',
  operation: 'DescribeSnapshots',
  input: { SnapshotName: 'old' },
  known: copyKnown,
};
const found = (Status: string): StepPlan => ({
  ...look,
  answer: { body: { Snapshots: [snapshot({ Name: 'old', Status })] } },
});
const leaving = knowing({ presence: 'in-doubt' }, 'old');

const examples: Examples = {
  'delete-snapshot.faults.missing-snapshot': [
    ['violated', ofMissing],
    ['violated', { ...ofMissing, answer: refusal('InvalidSnapshotStateFault') }],
    ['satisfied', { ...ofMissing, answer: refusal('SnapshotNotFoundFault', 404) }],
    ['not-applicable', deletion],
    ['not-applicable', { ...deletion, known: leaving }],
  ],
  'delete-snapshot.faults.valid-request-accepted': [
    ['violated', refused],
    ['satisfied', deletion],
    ['not-applicable', { ...refused, known: knowing({}, 'old') }],
    ['not-applicable', { ...deletion, maybeApplied: true, answer: refusal('SnapshotNotFoundFault') }],
  ],
  'delete-snapshot.faults.refused-deletes-nothing': [
    ['violated', [refused, { ...look, answer: refusal('SnapshotNotFoundFault') }]],
    ['violated', [refused, found('deleting')]],
    ['satisfied', [refused, found('available')]],
    ['not-applicable', [deletion, { ...found('deleting'), known: leaving }]],
    ['not-applicable', [{ ...look, answer: refusal('SnapshotNotFoundFault') }]],
  ],
};

export default examples;
