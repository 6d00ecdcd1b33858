import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersAbout } from '../../../../vocabulary/answers.js';
import { hasForeignPrefix } from '../../../../vocabulary/target-header.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.target-prefix',
  level: 'MAY',
  topic: 'http-requests',
  title: 'A request whose X-Amz-Target names an operation without the prefix of the service is rejected.',
  why: 'The sentence binds the client. An endpoint of one service can tell the operation without the prefix.',
  source: source(
    'protocol.aws-json',
    "The value of this header is the shape name of the service's Shape ID joined to the shape name of the operation's Shape ID, separated by a single period (.) character.",
  ),
  support: [
    source(
      'recorded.athena',
      'A request whose `X-Amz-Target` is missing, lacks the `AmazonAthena.` prefix, or names an unsupported or differently cased operation is `{"__type":"UnknownOperationException"}`',
    ),
  ],
  judge: (observation) =>
    every(
      answersAbout(observation, 'CreateSnapshot').filter(({ exchange: { request } }) =>
        hasForeignPrefix(request),
      ),
      ({ index, answer, exchange: { request } }) => {
        if (answer.status >= 400) return satisfied;
        return violated({
          step: index,
          message: `A request for ${show(request.headers['x-amz-target'])} was not rejected.`,
          expected: { kind: 'refused' },
          signature: 'accepted',
        });
      },
    ),
};

export default requirement;
