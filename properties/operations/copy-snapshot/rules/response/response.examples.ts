import type { Examples } from '../../../../testing/cases.js';
import { copyInput, copyKnown } from '../../../../testing/copy-plans.js';
import { refusal, snapshot, type StepPlan } from '../../../../testing/observation-builder.js';

const copying: StepPlan = { operation: 'CopySnapshot', input: copyInput, known: copyKnown };

const examples: Examples = {
  'copy-snapshot.response.describes-copy': [
    ['violated', { ...copying, answer: { body: { Snapshot: snapshot({ Name: 'old' }) } } }],
    ['satisfied', { ...copying, answer: { body: { Snapshot: snapshot({ Name: 'NEW' }) } } }],
    ['not-applicable', { ...copying, answer: { body: {} } }],
    ['not-applicable', { ...copying, answer: refusal('SnapshotAlreadyExistsFault') }],
  ],
};

export default examples;
