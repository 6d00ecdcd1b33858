import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedAsStranger } from '../../../../vocabulary/unusual-http.js';

const requirement: Requirement = {
  id: 'wire.signature',
  level: 'MAY',
  title: 'Who refuses a request without a signature, or with a wrong one, says that it is for the signature.',
  source: source('api.common-errors', 'The request signature does not conform to AWS standards.'),
  judge: refusedAsStranger('signature'),
};

export default requirement;
