import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { turnedAway } from '../../../../vocabulary/unusual-http.js';

const requirement: Requirement = {
  id: 'wire.method',
  level: 'MAY',
  title: 'A request with another method than POST is refused.',
  source: source('protocol.aws-json', 'using the HTTP "POST" method'),
  judge: turnedAway('method'),
};

export default requirement;
