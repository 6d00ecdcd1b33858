import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';
import { spellingOf } from '../../../../vocabulary/spelling.js';

const requirement: Requirement = {
  id: 'wire.unknown-members-ignored',
  level: 'SHOULD',
  topic: 'acceptance',
  title: 'CreateSnapshot ignores members of a request that it does not know.',
  why: 'A newer client sends members that an older service does not know, and expects to be served.',
  source: source('recorded.athena', 'unknown members are ignored'),
  judge: acceptedAlways(
    'CreateSnapshot',
    'A valid request with a member the service does not know',
    (creation) => spellingOf(creation) === 'with members nobody knows',
  ),
};

export default requirement;
