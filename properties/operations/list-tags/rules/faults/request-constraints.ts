import { constraintRules } from '../../../../vocabulary/constraint-rules.js';

export default constraintRules('ListTags');
