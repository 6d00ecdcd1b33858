import type { Examples } from '../../../../testing/cases.js';
import { knowing, refusal } from '../../../../testing/observation-builder.js';
import {
  arn,
  heirKnown,
  own,
  putting,
  refusedWith,
  shownTags,
} from '../../../../testing/tag-change-plans.js';
import { tag } from '../../../../testing/tag-plans.js';

const many = (count: number) => Array.from({ length: count }, (_, index) => tag(`key${index}`, ''));
const missing = putting(undefined, arn.replace('new', 'missing'));
const ofAnother = putting(undefined, arn.replace('memorydb', 'elasticache'));

const examples: Examples = {
  'tag-resource.faults.missing-resource': [
    ['violated', missing],
    ['violated', refusedWith(missing, refusal('AccessDeniedException'))],
    ['satisfied', refusedWith(missing, refusal('SnapshotNotFoundFault', 404))],
    ['satisfied', refusedWith(missing, refusal('InvalidARNFault'))],
    ['not-applicable', putting(undefined, arn)],
    ['not-applicable', putting(undefined, arn.replace('new', 'never-heard-of'))],
  ],
  'tag-resource.faults.invalid-arn': [
    ['violated', ofAnother],
    ['violated', refusedWith(ofAnother, refusal('InternalError'))],
    ['satisfied', refusedWith(ofAnother, refusal('InvalidARNFault'))],
    [
      'satisfied',
      refusedWith(putting(undefined, ':snapshot/new'), refusal('InvalidParameterValueException')),
    ],
    ['not-applicable', putting(undefined, arn)],
    ['not-applicable', missing],
  ],
  'tag-resource.faults.valid-request-accepted': [
    ['violated', refusedWith(putting())],
    ['violated', refusedWith(putting([tag('a', 'anew')]), refusal('TagQuotaPerResourceExceeded'))],
    ['satisfied', putting()],
    ['not-applicable', refusedWith(putting([]))],
    ['not-applicable', refusedWith(putting(many(49)), refusal('TagQuotaPerResourceExceeded'))],
    ['not-applicable', { ...refusedWith(putting()), known: knowing({ tags: own }) }],
  ],
  'tag-resource.faults.quota': [
    ['violated', putting(many(49))],
    ['violated', refusedWith(putting(many(49)), refusal('SnapshotQuotaExceededFault'))],
    ['satisfied', refusedWith(putting(many(49)), refusal('TagQuotaPerResourceExceeded'))],
    ['satisfied', { ...putting(many(49)), known: heirKnown }],
    ['not-applicable', putting(many(48))],
    ['not-applicable', putting([...many(48), tag('a', 'anew')])],
  ],
  'tag-resource.faults.refused-puts-nothing': [
    ['violated', [refusedWith(putting()), shownTags([...own, tag('c', '3')], own)]],
    [
      'violated',
      [refusedWith(putting([tag('a', 'anew')])), shownTags([tag('a', 'anew'), tag('b', '2')], own)],
    ],
    ['satisfied', [refusedWith(putting()), shownTags(own, own)]],
    ['not-applicable', [putting(), shownTags(own, own)]],
    ['not-applicable', [shownTags([...own, tag('c', '3')], own), refusedWith(putting())]],
  ],
};

export default examples;
