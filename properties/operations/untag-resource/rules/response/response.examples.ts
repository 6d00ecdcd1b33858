import type { Examples } from '../../../../testing/cases.js';
import { heirKnown, own, taking } from '../../../../testing/tag-change-plans.js';
import { tag } from '../../../../testing/tag-plans.js';

const examples: Examples = {
  'untag-resource.response.tags-left-or-taken': [
    ['violated', { ...taking(), answer: { body: { TagList: [...own] } } }],
    ['violated', { ...taking(), answer: { body: { TagList: [] } } }],
    ['satisfied', taking()],
    ['satisfied', { ...taking(), answer: { body: { TagList: [tag('a', '1')] } } }],
    ['not-applicable', { ...taking(), answer: { body: {} } }],
    ['not-applicable', { ...taking(), known: heirKnown, answer: { body: { TagList: [...own] } } }],
  ],
};

export default examples;
