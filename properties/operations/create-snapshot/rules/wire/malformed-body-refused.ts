import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answers } from '../../../../vocabulary/answers.js';
import { bodyOf, targetOf } from '../../../../vocabulary/request-body.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.malformed-body-refused',
  level: 'MUST',
  title: 'A body that is not a JSON object is refused with a 4xx status.',
  source: source('protocol.aws-json', 'application/x-amz-json-1.1'),
  judge: (observation) =>
    every(
      answers(observation).filter(
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
