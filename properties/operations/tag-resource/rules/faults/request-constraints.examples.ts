import fc from 'fast-check';
import { constraintExamples } from '../../../../testing/constraint-examples.js';
import { arn, putting } from '../../../../testing/tag-change-plans.js';

export default constraintExamples('TagResource', { '/ResourceArn': fc.constant(arn) }, putting());
