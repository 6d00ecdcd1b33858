import fc from 'fast-check';
import { constraintExamples } from '../../../../testing/constraint-examples.js';
import { arn, taking } from '../../../../testing/tag-change-plans.js';

export default constraintExamples('UntagResource', { '/ResourceArn': fc.constant(arn) }, taking());
