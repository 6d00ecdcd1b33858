import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answers } from '../../../../vocabulary/answers.js';
import { hasForeignPrefix } from '../../../../vocabulary/request-body.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { show, showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.target-prefix',
  level: 'MAY',
  title: 'A target that names an operation without the service’s prefix is refused.',
  source: source('protocol.aws-json', 'X-Amz-Target'),
  judge: (observation) =>
    every(
      answers(observation).filter(({ exchange: { request } }) => hasForeignPrefix(request)),
      ({ index, answer, exchange: { outcome, request } }) => {
        if (answer.status >= 400) return satisfied;
        return violated({
          step: index,
          message: `A request for ${show(request.headers['x-amz-target'])} was not refused.`,
          expected: 'a 4xx status',
          actual: showOutcome(outcome),
          signature: 'accepted',
        });
      },
    ),
};

export default requirement;
