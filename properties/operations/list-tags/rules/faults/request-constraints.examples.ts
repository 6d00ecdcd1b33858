import { constraintExamples } from '../../../../testing/constraint-examples.js';
import { arn, tagKnown } from '../../../../testing/tag-change-plans.js';

export default constraintExamples('ListTags', {}, { input: { ResourceArn: arn }, known: tagKnown });
