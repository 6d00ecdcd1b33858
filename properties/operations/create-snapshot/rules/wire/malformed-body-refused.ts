import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersAbout } from '../../../../vocabulary/answers.js';
import { bodyOf, targetOf } from '../../../../vocabulary/request-body.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.malformed-body-refused',
  level: 'MUST',
  title: 'CreateSnapshot rejects a body that holds no JSON object with a 4xx status.',
  source: source(
    'protocol.aws-json',
    'JSON object. Each member value provided for the structure is serialized as a JSON property where the property name is the same as the member name.',
    {
      kind: 'meaning',
      from: 'The request is a structure with two required members. Nothing but a JSON object can hold them.',
    },
  ),
  support: [
    source(
      'recorded.athena',
      'A body that is not JSON at all (truncated, empty, `null`, a bare string, a trailing comma) is a `SerializationException`',
    ),
  ],
  judge: (observation) =>
    every(
      answersAbout(observation, 'CreateSnapshot').filter(
        ({ exchange: { request } }) => bodyOf(request).kind !== 'object' && targetOf(request) !== undefined,
      ),
      ({ index, answer, exchange: { outcome, request } }) => {
        if (answer.status >= 400) return satisfied;
        return violated({
          step: index,
          message: 'A body that is no JSON object was not refused.',
          expected: 'HTTP 400 SerializationException',
          actual: showOutcome(outcome),
          signature: `accepted ${bodyOf(request).kind}`,
        });
      },
    ),
};

export default requirement;
