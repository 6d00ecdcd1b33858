import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { requestsAbout } from '../../../../vocabulary/answers.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.always-answers',
  level: 'MUST',
  title: 'Every request gets a complete response of bounded size.',
  source: source(
    'protocol.aws-json',
    'Error responses in the awsJson1_1 protocol are serialized identically to standard responses with one additional component to distinguish which error is contained.',
    {
      kind: 'meaning',
      from: 'A request gets a standard response or an error response. A connection that is closed without one is neither.',
    },
  ),
  judge: (observation) =>
    every(requestsAbout(observation, 'CreateSnapshot'), ({ index, exchange: { outcome } }) =>
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
