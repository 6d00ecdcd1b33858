import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'delete-snapshot.faults.valid-request-accepted',
  level: 'MUST',
  topic: 'acceptance',
  title: 'DeleteSnapshot accepts a valid request.',
  source: source('api.delete-snapshot', 'Deletes an existing snapshot.'),
  judge: acceptedAlways('DeleteSnapshot', 'A valid request'),
};

export default requirement;
