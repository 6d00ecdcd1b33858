import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedAsStranger } from '../../../../vocabulary/unusual-http.js';

const requirement: Requirement = {
  id: 'wire.signature',
  level: 'MAY',
  topic: 'http-requests',
  title:
    'If a request without a valid signature is rejected, the error is about the signature or the caller.',
  why: 'A target for tests need not check signatures, and no document lists every error about the caller.',
  source: source('api.common-errors', 'The request signature does not conform to AWS standards.'),
  judge: refusedAsStranger('signature'),
};

export default requirement;
