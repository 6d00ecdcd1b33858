import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedThough } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'tags.any-character-accepted',
  level: 'SHOULD',
  topic: 'acceptance',
  title: 'CreateSnapshot accepts any character in tag keys and tag values.',
  source: source(
    'guide.tagging',
    'Although MemoryDB allows for any character in its tags, other services can be restrictive.',
  ),
  judge: acceptedThough('CreateSnapshot', reasonIds.unusualTags),
};

export default requirement;
