import type { Examples } from '../../../../testing/cases.js';
import { refusal } from '../../../../testing/observation-builder.js';
import { arn, own, refusedWith, shownTags, taking } from '../../../../testing/tag-change-plans.js';
import { tag } from '../../../../testing/tag-plans.js';

const missing = taking(undefined, arn.replace('new', 'missing'));
const ofAnother = taking(undefined, arn.replace('memorydb', 'elasticache'));

const examples: Examples = {
  'untag-resource.faults.missing-resource': [
    ['violated', missing],
    ['violated', refusedWith(missing, refusal('AccessDeniedException'))],
    ['satisfied', refusedWith(missing, refusal('SnapshotNotFoundFault', 404))],
    ['satisfied', refusedWith(missing, refusal('InvalidARNFault'))],
    ['not-applicable', taking(undefined, arn)],
    ['not-applicable', taking(undefined, arn.replace('new', 'never-heard-of'))],
  ],
  'untag-resource.faults.invalid-arn': [
    ['violated', ofAnother],
    ['violated', refusedWith(ofAnother, refusal('InternalError'))],
    ['satisfied', refusedWith(ofAnother, refusal('InvalidARNFault'))],
    ['satisfied', refusedWith(taking(undefined, ':snapshot/new'), refusal('InvalidParameterValueException'))],
    ['not-applicable', taking(undefined, arn)],
    ['not-applicable', missing],
  ],
  'untag-resource.faults.valid-request-accepted': [
    ['violated', refusedWith(taking())],
    ['violated', refusedWith(taking(), refusal('TagNotFoundFault', 404))],
    ['satisfied', taking()],
    ['not-applicable', refusedWith(taking(['never there']), refusal('TagNotFoundFault'))],
    ['not-applicable', { ...refusedWith(taking(), refusal('TagNotFoundFault')), maybeApplied: true }],
    ['not-applicable', refusedWith(taking([]))],
  ],
  'untag-resource.faults.missing-key': [
    ['violated', refusedWith(taking(['A']))],
    ['violated', refusedWith(taking(['a', 'never there']), refusal('SnapshotNotFoundFault'))],
    ['satisfied', refusedWith(taking(['A']), refusal('TagNotFoundFault', 404))],
    ['satisfied', taking(['A'])],
    ['not-applicable', taking()],
  ],
  'untag-resource.faults.refused-takes-nothing': [
    ['violated', [refusedWith(taking()), shownTags([tag('b', '2')], own)]],
    ['satisfied', [refusedWith(taking()), shownTags(own, own)]],
    ['not-applicable', [taking(), shownTags([tag('b', '2')], own)]],
  ],
};

export default examples;
