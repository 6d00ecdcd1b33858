import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { turnedAway } from '../../../../vocabulary/unusual-http.js';

const requirement: Requirement = {
  id: 'wire.method',
  level: 'MAY',
  topic: 'http-requests',
  title: 'A request with another method than POST is rejected.',
  why: 'The sentence binds the client. What a server does with another method, it does not say.',
  source: source(
    'protocol.aws-json',
    'Every request for the awsJson1_1 protocol MUST be sent to the root URL (/) using the HTTP "POST" method.',
  ),
  judge: turnedAway('method'),
};

export default requirement;
