import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersAbout } from '../../../../vocabulary/answers.js';
import { hasForeignPrefix, targetOf } from '../../../../vocabulary/target-header.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.unknown-operation-refused',
  level: 'MUST',
  topic: 'unknown-operations',
  title: 'A request whose X-Amz-Target names no operation of the service is rejected with a 4xx status.',
  source: source(
    'protocol.aws-json',
    "The value of this header is the shape name of the service's Shape ID joined to the shape name of the operation's Shape ID, separated by a single period (.) character.",
    {
      kind: 'meaning',
      from: 'A header that joins no service to an operation of it asks for nothing that could be done.',
    },
  ),
  support: [
    source(
      'recorded.athena',
      'A request whose `X-Amz-Target` is missing, lacks the `AmazonAthena.` prefix, or names an unsupported or differently cased operation is `{"__type":"UnknownOperationException"}`',
    ),
  ],
  judge: (observation) =>
    every(
      answersAbout(observation, 'CreateSnapshot').filter(
        ({ exchange: { request } }) => targetOf(request) === undefined && !hasForeignPrefix(request),
      ),
      ({ index, answer, exchange }) => {
        if (answer.status >= 400) return satisfied;
        return violated({
          step: index,
          message: `A request for ${show(exchange.request.headers['x-amz-target'])} was not rejected.`,
          expected: { kind: 'refused' },
          signature: 'accepted',
        });
      },
    ),
};

export default requirement;
