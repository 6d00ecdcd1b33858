import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { turnedAway } from '../../../../vocabulary/unusual-http.js';

const requirement: Requirement = {
  id: 'wire.path',
  level: 'MAY',
  title: 'A request to another path than / is refused.',
  source: source('protocol.aws-json', 'MUST be sent to the root URL'),
  judge: turnedAway('path'),
};

export default requirement;
