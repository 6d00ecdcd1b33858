import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { turnedAway } from '../../../../vocabulary/unusual-http.js';

const requirement: Requirement = {
  id: 'wire.content-type-asked',
  level: 'MAY',
  topic: 'http-requests',
  title: 'A request with another content type than application/x-amz-json-1.1 is rejected.',
  why: 'The sentence binds the client. Athena, a service of the same protocol, answers such a request in another protocol.',
  source: source('protocol.aws-json', 'This header has a static value of application/x-amz-json-1.1.'),
  support: [source('recorded.athena', "Athena answers a wrong one with a different protocol's response")],
  judge: turnedAway('content type'),
};

export default requirement;
