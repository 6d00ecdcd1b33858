import { source } from '../../../../../spec/model.js';
import { reasons } from '../../expect.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedThough } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'tags.any-character-accepted',
  level: 'SHOULD',
  title: 'Tag keys and values may hold any character.',
  source: source(
    'guide.tagging',
    "Tags don't have any semantic meaning to MemoryDB and are interpreted strictly as a string of characters.",
  ),
  judge: acceptedThough(reasons.unusualTags),
};

export default requirement;
