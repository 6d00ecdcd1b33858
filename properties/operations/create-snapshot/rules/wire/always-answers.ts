import { source } from '../../../../../spec/model.js';
import type { Observation } from '../../../../observation.js';
import type { Requirement } from '../../../../requirement.js';
import { requestsAbout } from '../../../../vocabulary/answers.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { placed, type Placed } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'wire.always-answers',
  level: 'MUST',
  topic: 'no-answers',
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
    every(mustBeAnswered(observation), ({ index, exchange: { outcome } }) =>
      outcome.kind === 'lost'
        ? violated({
            step: index,
            message: 'The request got no complete response, not even when it was repeated.',
            expected: { kind: 'answered' },
            signature: outcome.loss,
          })
        : satisfied,
    ),
};

/** The requests about CreateSnapshot; of the others, those whose answer has no end, which no bad moment is an excuse for. */
function mustBeAnswered(observation: Observation): readonly Placed[] {
  const endless = placed(observation).filter(
    ({ about, exchange: { outcome } }) =>
      about !== 'CreateSnapshot' && outcome.kind === 'lost' && outcome.loss === 'too-large',
  );
  return [...requestsAbout(observation, 'CreateSnapshot'), ...endless];
}

export default requirement;
