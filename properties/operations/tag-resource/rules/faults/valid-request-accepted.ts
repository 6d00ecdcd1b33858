import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'tag-resource.faults.valid-request-accepted',
  level: 'MUST',
  topic: 'acceptance',
  title: 'TagResource accepts a valid request.',
  source: source(
    'api.tag-resource',
    'The Amazon Resource Name (ARN) of the resource to which the tags are to be added.',
  ),
  judge: acceptedAlways('TagResource', 'A valid request'),
};

export default requirement;
