import { withCluster } from '../../../../../harness/oracle/model-state.js';
import type { Examples } from '../../../../testing/cases.js';
import { type StepPlan, usualCluster, usualKnown } from '../../../../testing/observation-builder.js';

const known = withCluster(usualKnown, 'there', { ...usualCluster, tags: [{ Key: 'team', Value: 'a' }] });
const tags = (...TagList: readonly { readonly Key: string; readonly Value: string }[]): StepPlan => ({
  operation: 'ListTags',
  input: { ResourceArn: 'arn:aws:memorydb:us-east-1:123456789012:cluster/there' },
  known,
  answer: { body: { TagList: [...TagList] } },
});

const examples: Examples = {
  'tags.cluster-keeps-its-own': [
    ['violated', [tags({ Key: 'team', Value: 'a' }, { Key: 'own', Value: 'b' })]],
    ['violated', [tags({ Key: 'team', Value: 'b' })]],
    ['satisfied', [tags({ Key: 'team', Value: 'a' }, { Key: 'aws:x', Value: 'y' })]],
    ['not-applicable', [{}]],
  ],
};

export default examples;
