import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';
import { spellingOf } from '../../../../vocabulary/spelling.js';

const requirement: Requirement = {
  id: 'faults.valid-request-accepted',
  level: 'MUST',
  topic: 'acceptance',
  title: 'CreateSnapshot accepts a valid request.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.'),
  judge: acceptedAlways('CreateSnapshot', 'A valid request', (creation) => spellingOf(creation) === 'plain'),
};

export default requirement;
