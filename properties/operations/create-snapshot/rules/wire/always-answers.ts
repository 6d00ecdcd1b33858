import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { subjects } from '../../../../vocabulary/answers.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.always-answers',
  level: 'MUST',
  title:
    'Every request is answered, with a whole answer of bounded size: no bad request drops the connection.',
  source: source('protocol.aws-json', 'X-Amz-Target'),
  judge: (observation) =>
    every(subjects(observation), ({ index, exchange: { outcome } }) =>
      outcome.kind === 'lost'
        ? violated({
            step: index,
            message: 'The request got no whole answer, also when it was repeated.',
            expected: 'an answer',
            actual: showOutcome(outcome),
            signature: outcome.loss,
          })
        : satisfied,
    ),
};

export default requirement;
