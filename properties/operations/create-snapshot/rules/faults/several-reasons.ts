import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { judgeRefusal } from '../../../../vocabulary/refusal.js';
import { every, notApplicable } from '../../../../vocabulary/ruling.js';
import { requestsOfSubjects } from '../../../../vocabulary/requests.js';

const requirement: Requirement = {
  id: 'faults.several-reasons',
  level: 'MUST',
  topic: 'validation',
  title: 'A request with several errors is rejected, with a fault that answers any one of them.',
  source: source('model.faults', 'The specified parameter value is not valid.', {
    kind: 'meaning',
    from: 'Each of the errors alone is rejected. No document gives an order of checks, so a fault that answers any of them is right.',
  }),
  judge: (observation) =>
    every(requestsOfSubjects(observation), (request) => {
      const { reasons } = request.expectation;
      const binding = reasons.filter((reason) => reason.binding && reason.level === 'MUST');
      return new Set(binding.map(({ member }) => member)).size > 1
        ? judgeRefusal(request, true)
        : notApplicable;
    }),
};

export default requirement;
