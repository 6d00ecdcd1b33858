import type { Examples } from '../../../../testing/cases.js';
import { refusal, type StepPlan } from '../../../../testing/observation-builder.js';
import { arn, refusedWith, tagKnown } from '../../../../testing/tag-change-plans.js';

function asking(ResourceArn: string): StepPlan {
  const answer = { body: { TagList: [] } };
  return { operation: 'ListTags', input: { ResourceArn }, known: tagKnown, answer };
}

const missing = asking(arn.replace('new', 'missing'));
const ofAnother = asking(arn.replace('memorydb', 'elasticache'));

const examples: Examples = {
  'list-tags.faults.missing-resource': [
    ['violated', missing],
    ['violated', refusedWith(missing, refusal('AccessDeniedException'))],
    ['satisfied', refusedWith(missing, refusal('SnapshotNotFoundFault', 404))],
    ['satisfied', refusedWith(missing, refusal('InvalidARNFault'))],
    ['not-applicable', asking(arn)],
    ['not-applicable', asking(arn.replace('new', 'never-heard-of'))],
  ],
  'list-tags.faults.invalid-arn': [
    ['violated', ofAnother],
    ['violated', refusedWith(ofAnother, refusal('InternalError'))],
    ['satisfied', refusedWith(ofAnother, refusal('InvalidARNFault'))],
    ['satisfied', refusedWith(asking(':snapshot/new'), refusal('InvalidParameterValueException'))],
    ['not-applicable', asking(arn)],
    ['not-applicable', missing],
  ],
};

export default examples;
