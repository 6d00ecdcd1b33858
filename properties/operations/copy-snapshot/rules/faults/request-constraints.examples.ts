import fc from 'fast-check';
import { constraintExamples } from '../../../../testing/constraint-examples.js';
import { copyInput, copyKnown } from '../../../../testing/copy-plans.js';

const pin = {
  '/SourceSnapshotName': fc.constant('old'),
  '/TargetSnapshotName': fc.constant('new'),
  '/TargetBucket': fc.constant(null),
  '/KmsKeyId': fc.constant(null),
};

export default constraintExamples('CopySnapshot', pin, { input: copyInput, known: copyKnown });
