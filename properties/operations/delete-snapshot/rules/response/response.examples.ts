import type { Examples } from '../../../../testing/cases.js';
import { copyKnown } from '../../../../testing/copy-plans.js';
import { refusal, snapshot, type StepPlan } from '../../../../testing/observation-builder.js';

const deletion: StepPlan = { operation: 'DeleteSnapshot', input: { SnapshotName: 'old' }, known: copyKnown };

const examples: Examples = {
  'delete-snapshot.response.describes-deleted': [
    ['violated', { ...deletion, answer: { body: { Snapshot: snapshot({ Name: 'new' }) } } }],
    ['satisfied', { ...deletion, answer: { body: { Snapshot: snapshot({ Name: 'old' }) } } }],
    ['not-applicable', { ...deletion, answer: { body: {} } }],
    ['not-applicable', { ...deletion, answer: refusal('SnapshotNotFoundFault') }],
  ],
};

export default examples;
