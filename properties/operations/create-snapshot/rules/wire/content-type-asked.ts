import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { turnedAway } from '../../../../vocabulary/unusual-http.js';

const requirement: Requirement = {
  id: 'wire.content-type-asked',
  level: 'MAY',
  title: 'A request with another content type than the protocol’s is refused.',
  source: source('protocol.aws-json', 'application/x-amz-json-1.1'),
  judge: turnedAway('content type'),
};

export default requirement;
