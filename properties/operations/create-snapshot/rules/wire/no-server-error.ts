import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answers } from '../../../../vocabulary/answers.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.no-server-error',
  level: 'MUST',
  title: 'A request never makes the server fail: a bad one is the client’s error, 4xx.',
  source: source(
    'api.common-errors',
    'The request processing has failed because of an unknown error, exception or failure.',
  ),
  judge: (observation) =>
    every(answers(observation), ({ index, answer, exchange: { outcome } }) =>
      answer.status >= 500
        ? violated({
            step: index,
            message: 'The target answered the request with a failure of its own.',
            expected: 'a status below 500',
            actual: showOutcome(outcome),
            signature: 'server error',
          })
        : satisfied,
    ),
};

export default requirement;
