import { absentSnapshot, withSnapshot } from '../../../../../harness/oracle/model-state.js';
import type { Examples } from '../../../../testing/cases.js';
import { copyInput, copyKnown } from '../../../../testing/copy-plans.js';
import {
  knowing,
  refusal,
  usualKnown,
  usualSnapshot,
  type StepPlan,
} from '../../../../testing/observation-builder.js';

const copying: StepPlan = { operation: 'CopySnapshot', input: copyInput, known: copyKnown };
const ofMissing: StepPlan = { ...copying, input: { ...copyInput, SourceSnapshotName: 'missing' } };
const toItself: StepPlan = { ...copying, input: { ...copyInput, TargetSnapshotName: 'old' } };
const refused: StepPlan = { ...copying, answer: refusal('InvalidParameterValueException') };
const probe: StepPlan = {
  role: 'probe',
  operation: 'DescribeSnapshots',
  input: { SnapshotName: 'new' },
  known: copyKnown,
};
/** The source was never seen available. */
const neverSeen = withSnapshot(knowing({}, 'old'), 'new', absentSnapshot('new'));

const examples: Examples = {
  'copy-snapshot.faults.missing-source': [
    ['violated', ofMissing],
    ['violated', { ...ofMissing, answer: refusal('InvalidParameterValueException') }],
    ['violated', { ...ofMissing, answer: refusal('ClusterNotFoundFault') }],
    ['satisfied', { ...ofMissing, answer: refusal('SnapshotNotFoundFault', 404) }],
    ['not-applicable', copying],
    ['not-applicable', { ...copying, known: usualKnown }],
  ],
  'copy-snapshot.faults.existing-target': [
    ['violated', toItself],
    ['violated', { ...toItself, answer: refusal('InvalidParameterValueException') }],
    ['satisfied', { ...toItself, answer: refusal('SnapshotAlreadyExistsFault') }],
    ['not-applicable', copying],
  ],
  'copy-snapshot.faults.valid-request-accepted': [
    ['violated', refused],
    ['violated', { ...copying, answer: refusal('InvalidSnapshotStateFault') }],
    ['satisfied', copying],
    ['not-applicable', { ...copying, known: neverSeen, answer: refusal('InvalidSnapshotStateFault') }],
  ],
  'copy-snapshot.faults.refused-creates-nothing': [
    ['violated', [refused, { ...probe, answer: { body: { Snapshots: [usualSnapshot] } } }]],
    ['satisfied', [refused, { ...probe, answer: refusal('SnapshotNotFoundFault') }]],
    ['not-applicable', [copying, { ...probe, answer: refusal('SnapshotNotFoundFault') }]],
  ],
};

export default examples;
