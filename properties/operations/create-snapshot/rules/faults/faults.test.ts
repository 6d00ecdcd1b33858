import { judges } from '../../../../testing/cases.js';
import { refusal, usualInput } from '../../../../testing/observation-builder.js';

const twoWrong = { ClusterName: 5, SnapshotName: null };
const asked = (type: string, status = 400, input = usualInput) => ({ input, answer: refusal(type, status) });

judges({
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
    ['satisfied', [asked('ClusterNotFoundFault')]],
    ['not-applicable', [{}]],
  ],
});
