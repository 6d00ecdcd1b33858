import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { turnedAway } from '../../../../vocabulary/unusual-http.js';

const requirement: Requirement = {
  id: 'wire.path',
  level: 'MAY',
  topic: 'http-requests',
  title: 'A request to another path than / is rejected.',
  why: 'The sentence binds the client. What a server does with another path, it does not say.',
  source: source(
    'protocol.aws-json',
    'Every request for the awsJson1_1 protocol MUST be sent to the root URL (/) using the HTTP "POST" method.',
  ),
  judge: turnedAway('path'),
};

export default requirement;
