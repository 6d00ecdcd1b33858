import { faults, source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { refusedSubjects } from '../../../../vocabulary/subject-steps.js';

const requirement: Requirement = {
  id: 'faults.status',
  level: 'MUST',
  topic: 'error-form',
  title: 'Each fault has the HTTP status that the API reference or the API model gives it.',
  source: source('api.create-snapshot', 'InvalidClusterStateFault HTTP Status Code: 400'),
  support: [source('model', '"smithy.api#httpError": 404')],
  judge: (observation) =>
    every(refusedSubjects(observation), ({ index, exchange: { outcome } }) => {
      const name = outcome.type?.name ?? '';
      const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
      if (fault === undefined || fault.kind !== 'modelled') return notApplicable;
      if (fault.statuses.includes(outcome.status)) return satisfied;
      return violated({
        step: index,
        message: `${name} was reported with HTTP ${outcome.status}.`,
        expected: { kind: 'refused', faults: [name], statuses: fault.statuses },
        signature: name,
      });
    }),
};

export default requirement;
