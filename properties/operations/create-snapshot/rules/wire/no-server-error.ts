import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersAboutSubjects } from '../../../../vocabulary/subject-steps.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'wire.no-server-error',
  level: 'MUST',
  topic: 'server-errors',
  title: 'No request is answered with a server error (5xx), time and again.',
  source: source(
    'api.common-errors',
    'The request processing has failed because of an unknown error, exception or failure.',
    {
      kind: 'meaning',
      from: 'An error that comes with the same request every time is no unknown failure but the answer to it. For each request that the suite sends a documented answer exists.',
    },
  ),
  support: [
    source('protocol.http', '5xx (Server Error): The server failed to fulfill an apparently valid request'),
  ],
  judge: (observation) =>
    every(answersAboutSubjects(observation), ({ index, answer }) =>
      answer.status >= 500
        ? violated({
            step: index,
            message: 'The target answered the request with a server error.',
            expected: { kind: 'no-server-error' },
            signature: 'server error',
          })
        : satisfied,
    ),
};

export default requirement;
