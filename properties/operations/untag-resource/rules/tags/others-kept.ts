import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { othersKept } from '../../../../vocabulary/changed-tags.js';

const requirement: Requirement = {
  id: 'untag-resource.tags.others-kept',
  level: 'MUST',
  topic: 'tags',
  title: 'UntagResource leaves alone the tags whose keys it does not name.',
  source: source('api.untag-resource', 'The list of keys of the tags that are to be removed.', {
    kind: 'meaning',
    from: 'A tag whose key is not on the list is not to be removed. Keys are case-sensitive.',
  }),
  needs: ['ListTags'],
  judge: othersKept('take', ({ taken }) => taken),
};

export default requirement;
