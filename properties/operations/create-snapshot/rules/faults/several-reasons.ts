import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { judgeRefusal } from '../../../../vocabulary/refusal.js';
import { every, notApplicable } from '../../../../vocabulary/ruling.js';
import { requests } from '../../../../vocabulary/requests.js';

const requirement: Requirement = {
  id: 'faults.several-reasons',
  level: 'MUST',
  topic: 'validation',
  title: 'CreateSnapshot rejects a request with several errors, with a fault that answers any one of them.',
  source: source('model.faults', 'The specified parameter value is not valid.', {
    kind: 'meaning',
    from: 'Each of the errors alone is rejected. No document gives an order of checks, so a fault that answers any of them is right.',
  }),
  judge: (observation) =>
    every(requests(observation, 'CreateSnapshot'), (creation) => {
      const { reasons } = creation.expectation;
      const binding = reasons.filter((reason) => reason.binding && reason.level === 'MUST');
      return new Set(binding.map(({ member }) => member)).size > 1
        ? judgeRefusal(creation, true)
        : notApplicable;
    }),
};

export default requirement;
