import fc from 'fast-check';
import { constraintExamples } from '../../../../testing/constraint-examples.js';
import { usualInput } from '../../../../testing/observation-builder.js';

const pin = { '/ClusterName': fc.constant('there'), '/SnapshotName': fc.constant('new') };

export default constraintExamples('CreateSnapshot', pin, { input: usualInput });
