import type { Examples } from '../../../../testing/cases.js';
import { own, shownTags } from '../../../../testing/tag-change-plans.js';
import { tag } from '../../../../testing/tag-plans.js';

const left = [tag('b', '2')];
const taken = { last: 'take', taken: new Set(['a']) } as const;

const examples: Examples = {
  'untag-resource.tags.taken-off': [
    ['violated', shownTags(own, left, taken)],
    ['satisfied', shownTags(left, left, taken)],
    ['satisfied', shownTags([...left, tag('A', '1')], left, taken)],
    ['not-applicable', { ...shownTags(own, left, taken), sentMs: 999 }],
    ['not-applicable', shownTags(own, left)],
  ],
  'untag-resource.tags.others-kept': [
    ['violated', shownTags([], left, taken)],
    ['violated', shownTags([tag('b', '')], left, taken)],
    ['satisfied', shownTags(left, left, taken)],
    ['not-applicable', shownTags([], [], taken)],
    ['not-applicable', shownTags([], left, { ...taken, last: 'put' })],
  ],
};

export default examples;
