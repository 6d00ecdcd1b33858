import { source } from '../../../spec/model.js';
import { reasons } from '../../../harness/oracle/expect.js';
import type { Requirement } from '../../requirement.js';
import { acceptedThough } from '../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'tags.any-character-accepted',
  level: 'SHOULD',
  title: 'Tag keys and values may hold any character.',
  source: source('guide.tagging', 'any character'),
  judge: acceptedThough(reasons.unusualTags),
};

export default requirement;
