import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';
import { spellingOf } from '../../../../vocabulary/spelling.js';

const requirement: Requirement = {
  id: 'wire.unknown-members-ignored',
  level: 'SHOULD',
  title:
    'Members of a request that the service does not know are ignored: a newer client is served by an older service.',
  source: source('recorded.athena', 'unknown members are ignored (in substance)'),
  judge: acceptedAlways(
    'A valid request with a member the service does not know',
    (creation) => spellingOf(creation) === 'with members nobody knows',
  ),
};

export default requirement;
