import type { Examples } from '../../../../testing/cases.js';
import { own, shownTags } from '../../../../testing/tag-change-plans.js';
import { tag } from '../../../../testing/tag-plans.js';

const tags = [...own, tag('c', '3')];
const put = { put: new Set(['c']) };

const examples: Examples = {
  'tag-resource.tags.put': [
    ['violated', shownTags(own, tags, put)],
    ['violated', shownTags([...own, tag('c', '')], tags, put)],
    ['satisfied', shownTags(tags, tags, put)],
    ['satisfied', shownTags([tag('c', '3')], tags, put)],
    ['not-applicable', { ...shownTags(own, tags, put), sentMs: 999 }],
    ['not-applicable', shownTags(own, tags)],
    ['not-applicable', shownTags(own, tags, { ...put, last: 'take' })],
  ],
  'tag-resource.tags.others-kept': [
    ['violated', shownTags([tag('c', '3')], tags, put)],
    ['violated', shownTags([tag('a', '1'), tag('b', ''), tag('c', '3')], tags, put)],
    ['satisfied', shownTags(tags, tags, put)],
    ['satisfied', shownTags(own, tags, put)],
    ['not-applicable', shownTags([tag('c', '3')], tags)],
    ['not-applicable', { ...shownTags([tag('c', '3')], tags, put), sentMs: 999 }],
  ],
};

export default examples;
