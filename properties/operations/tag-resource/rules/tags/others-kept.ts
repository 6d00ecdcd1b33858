import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { othersKept } from '../../../../vocabulary/changed-tags.js';

const requirement: Requirement = {
  id: 'tag-resource.tags.others-kept',
  level: 'MUST',
  topic: 'tags',
  title: 'TagResource leaves alone the tags whose keys it does not name.',
  source: source('api.tag-resource', 'A list of tags to be added to this resource.', {
    kind: 'meaning',
    from: 'What is added replaces nothing but a tag of the same key. Keys are case-sensitive.',
  }),
  support: [
    source('api.tag-resource', 'A tag is a key-value pair where the key and value are case-sensitive.'),
  ],
  needs: ['ListTags'],
  judge: othersKept('put', ({ put }) => put),
};

export default requirement;
