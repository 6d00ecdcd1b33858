import { judges } from '../../testing/cases.js';
import { refusal, usualInput } from '../../testing/observation-builder.js';

const twoWrong = { ClusterName: 5, SnapshotName: null };
const asked = (type: string, status = 400, input = usualInput) => ({ input, answer: refusal(type, status) });

judges({
  'faults.several-reasons': [
    ['violated', [{ input: twoWrong }]],
    ['violated', [{ input: twoWrong, answer: refusal('SnapshotQuotaExceededFault') }]],
    ['held', [{ input: twoWrong, answer: refusal('InvalidParameterValueException') }]],
    ['held', [{ input: twoWrong, answer: refusal('SerializationException') }]],
    [
      'held',
      [{ input: { ClusterName: 'missing', SnapshotName: 5 }, answer: refusal('ClusterNotFoundFault') }],
    ],
    ['silent', [{ input: { ...usualInput, ClusterName: 5 } }]],
  ],
  'faults.of-the-operation': [
    ['violated', [asked('SnapshotNotFoundFault')]],
    ['violated', [asked('ClusterMissingFault')]],
    ['held', [asked('ClusterNotFoundFault', 404)]],
    ['silent', [asked('KMSKeyNotFoundFault', 400, { ...usualInput, KmsKeyId: 'k' })]],
    ['silent', [asked('AccessDeniedException')]],
    ['silent', [{}]],
  ],
  'faults.shape-name': [
    ['violated', [asked('ClusterNotFound')]],
    ['violated', [asked('InvalidParameterValue')]],
    ['held', [asked('ClusterNotFoundFault')]],
    ['silent', [{}]],
  ],
});
