import type { Examples } from '../../../../testing/cases.js';
import {
  notAboutTheRule,
  knowing,
  refusal,
  type StepPlan,
  usualInput,
  usualKnown,
  usualSnapshot,
} from '../../../../testing/observation-builder.js';

const twoWrong = { ClusterName: 5, SnapshotName: null };
const asked = (type: string, status = 400, input = usualInput) => ({ input, answer: refusal(type, status) });

const ofMissing = { ClusterName: 'missing', SnapshotName: 'new' };
const known = knowing();
const refused: StepPlan = { answer: refusal('InvalidParameterValueException') };
const probe: StepPlan = { role: 'probe', operation: 'DescribeSnapshots', input: { SnapshotName: 'new' } };

const deleting: StepPlan = { operation: 'DeleteSnapshot', input: { SnapshotName: 'new' } };

const examples: Examples = {
  'faults.several-reasons': [
    ['violated', [{ input: twoWrong }]],
    ['violated', [{ input: twoWrong, answer: refusal('SnapshotQuotaExceededFault') }]],
    ['satisfied', [{ input: twoWrong, answer: refusal('InvalidParameterValueException') }]],
    ['satisfied', [{ input: twoWrong, answer: refusal('SerializationException') }]],
    [
      'satisfied',
      [{ input: { ClusterName: 'missing', SnapshotName: 5 }, answer: refusal('ClusterNotFoundFault') }],
    ],
    ['not-applicable', [{ input: { ...usualInput, ClusterName: 5 } }]],
    ['violated', { operation: 'CopySnapshot', input: { SourceSnapshotName: 5, TargetSnapshotName: 5 } }],
  ],
  'faults.of-the-operation': [
    ['violated', [asked('SnapshotNotFoundFault')]],
    ['violated', [asked('ClusterMissingFault')]],
    ['satisfied', [asked('ClusterNotFoundFault', 404)]],
    ['not-applicable', [asked('KMSKeyNotFoundFault', 400, { ...usualInput, KmsKeyId: 'k' })]],
    ['not-applicable', [asked('AccessDeniedException')]],
    ['not-applicable', [{}]],
  ],
  'faults.shape-name': [
    ['violated', [asked('ClusterNotFound')]],
    ['violated', [asked('InvalidParameterValue')]],
    ['violated', { ...deleting, answer: refusal('InvalidSnapshotState') }],
    ['satisfied', [asked('ClusterNotFoundFault')]],
    ['not-applicable', [{}]],
  ],
  'faults.missing-cluster': [
    ['violated', { input: ofMissing }],
    ['violated', { input: ofMissing, answer: refusal('InvalidParameterValueException') }],
    ['violated', { input: ofMissing, answer: refusal('SnapshotNotFoundFault') }],
    ['satisfied', { input: ofMissing, answer: refusal('ClusterNotFoundFault', 404) }],
    ['satisfied', { input: ofMissing, answer: refusal('ClusterNotFoundFault') }],
    ['not-applicable', {}],
    ['not-applicable', { input: { ClusterName: 'never heard of', SnapshotName: 'new' } }],
  ],
  'faults.duplicate-name': [
    ['violated', { known }],
    ['violated', { known, answer: refusal('ClusterNotFoundFault') }],
    ['satisfied', { known, answer: refusal('SnapshotAlreadyExistsFault') }],
    ['not-applicable', { known: knowing({ presence: 'in-doubt' }) }],
    ['not-applicable', { known: usualKnown }],
    ['not-applicable', { known, input: { ClusterName: 'there', SnapshotName: 'NEW' } }],
  ],
  'faults.valid-request-accepted': [
    ['violated', { answer: refusal('InvalidParameterValueException') }],
    ['violated', { answer: refusal('SnapshotQuotaExceededFault') }],
    ['violated', { answer: refusal('InvalidClusterStateFault') }],
    ['satisfied', {}],
    ['not-applicable', { answer: refusal('ServiceUnavailable', 503), standing: notAboutTheRule }],
    [
      'not-applicable',
      { known: knowing({ presence: 'in-doubt' }), answer: refusal('SnapshotAlreadyExistsFault') },
    ],
    [
      'not-applicable',
      { input: { ...usualInput, KmsKeyId: 'k' }, answer: refusal('InvalidParameterValueException') },
    ],
    ['not-applicable', { maybeApplied: true, answer: refusal('SnapshotAlreadyExistsFault') }],
  ],
  'faults.refused-creates-nothing': [
    ['violated', [refused, { ...probe, answer: { body: { Snapshots: [usualSnapshot] } } }]],
    ['satisfied', [refused, { ...probe, answer: refusal('SnapshotNotFoundFault') }]],
    ['satisfied', [refused, { ...probe, answer: { body: { Snapshots: [] } } }]],
    ['not-applicable', [refused, { ...probe, known: knowing() }]],
    ['not-applicable', [refused, { ...probe, known: knowing({ presence: 'in-doubt' }) }]],
  ],
  'faults.status': [
    ['violated', { answer: refusal('SnapshotAlreadyExistsFault', 409) }],
    ['violated', { answer: refusal('ClusterNotFoundFault', 403) }],
    ['satisfied', { answer: refusal('ClusterNotFoundFault', 404) }],
    ['satisfied', { answer: refusal('SnapshotAlreadyExistsFault', 400) }],
    ['violated', { ...deleting, answer: refusal('InvalidSnapshotStateFault', 409) }],
    ['satisfied', { ...deleting, answer: refusal('SnapshotNotFoundFault', 404) }],
    ['not-applicable', { operation: 'UpdateCluster', answer: refusal('InvalidClusterStateFault', 409) }],
    ['not-applicable', { answer: refusal('SomethingElse', 418) }],
  ],
  'faults.message': [
    ['violated', { answer: { status: 400, body: { __type: 'ClusterNotFoundFault' } } }],
    ['violated', { answer: { status: 400, body: { __type: 'ClusterNotFoundFault', message: ' ' } } }],
    ['violated', { ...deleting, answer: { status: 400, body: { __type: 'SnapshotNotFoundFault' } } }],
    ['satisfied', { answer: refusal('ClusterNotFoundFault') }],
    ['satisfied', { answer: { status: 400, body: { __type: 'ClusterNotFoundFault', Message: 'no' } } }],
    ['not-applicable', { answer: { status: 400, body: { __type: 'SerializationException' } } }],
  ],
};

export default examples;
