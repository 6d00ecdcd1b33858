import type { Examples } from '../../../../testing/cases.js';
import { copied, copyInput, copyKnown } from '../../../../testing/copy-plans.js';
import { refusal, usualSnapshot, type StepPlan } from '../../../../testing/observation-builder.js';

const copying: StepPlan = { operation: 'CopySnapshot', input: copyInput, known: copyKnown };
const deletion: StepPlan = { operation: 'DeleteSnapshot', input: { SnapshotName: 'old' }, known: copied };
const look: StepPlan = { operation: 'DescribeSnapshots', input: { SnapshotName: 'new' }, known: copied };
const missing: StepPlan = { ...look, answer: refusal('SnapshotNotFoundFault') };

const examples: Examples = {
  'copy-snapshot.states.outlives-source': [
    ['violated', [copying, deletion, missing]],
    ['satisfied', [copying, deletion, { ...look, answer: { body: { Snapshots: [usualSnapshot] } } }]],
    ['not-applicable', [copying, missing]],
    ['not-applicable', [copying, { ...deletion, answer: refusal('InvalidSnapshotStateFault') }, missing]],
    ['not-applicable', [copying, missing, deletion]],
  ],
};

export default examples;
