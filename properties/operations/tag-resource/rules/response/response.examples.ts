import type { Examples } from '../../../../testing/cases.js';
import { heirKnown, own, putting } from '../../../../testing/tag-change-plans.js';
import { tag } from '../../../../testing/tag-plans.js';

const only = { body: { TagList: [tag('c', '3')] } };

const examples: Examples = {
  'tag-resource.response.all-tags': [
    ['violated', { ...putting(), answer: only }],
    ['violated', { ...putting(), answer: { body: { TagList: [...own] } } }],
    ['satisfied', putting()],
    ['satisfied', { ...putting(), answer: { body: { TagList: [tag('aws:x', ''), tag('c', '3'), ...own] } } }],
    ['not-applicable', { ...putting(), answer: { body: {} } }],
    ['not-applicable', { ...putting(), known: heirKnown, answer: only }],
  ],
};

export default examples;
