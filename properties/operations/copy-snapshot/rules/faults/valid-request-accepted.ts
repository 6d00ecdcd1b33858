import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'copy-snapshot.faults.valid-request-accepted',
  level: 'MUST',
  topic: 'acceptance',
  title: 'CopySnapshot accepts a valid request.',
  source: source('api.copy-snapshot', 'Makes a copy of an existing snapshot.'),
  judge: acceptedAlways('CopySnapshot', 'A valid request'),
};

export default requirement;
