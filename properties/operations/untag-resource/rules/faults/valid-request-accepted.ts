import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'untag-resource.faults.valid-request-accepted',
  level: 'MUST',
  topic: 'acceptance',
  title: 'UntagResource accepts a valid request.',
  source: source('api.untag-resource', 'Use this operation to remove tags on a resource.'),
  judge: acceptedAlways('UntagResource', 'A valid request'),
};

export default requirement;
