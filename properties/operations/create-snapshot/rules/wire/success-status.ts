import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { acceptedSubjects } from '../../../../vocabulary/subject-steps.js';

const requirement: Requirement = {
  id: 'wire.success-status',
  level: 'MUST',
  topic: 'success-status',
  title: 'A successful response has the HTTP status 200.',
  source: source(
    'api.create-snapshot',
    'If the action is successful, the service sends back an HTTP 200 response.',
  ),
  judge: (observation) =>
    every(acceptedSubjects(observation), ({ index, exchange: { outcome } }) =>
      outcome.status === 200
        ? satisfied
        : violated({
            step: index,
            message: `The successful response has HTTP ${outcome.status}.`,
            expected: { kind: 'status', oneOf: [200] },
            signature: String(outcome.status),
          }),
    ),
};

export default requirement;
