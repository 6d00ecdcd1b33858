import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { refusedSubjects } from '../../../../vocabulary/subject-steps.js';

const requirement: Requirement = {
  id: 'wire.error-type-named',
  level: 'MUST',
  topic: 'error-form',
  title: 'An error response names the error in `__type`, in `code` or in the header X-Amzn-Errortype.',
  source: source(
    'protocol.aws-json',
    'The component MUST be one of the following: an additional header with the name X-Amzn-Errortype, a body field with the name code, or a body field named __type.',
  ),
  judge: (observation) =>
    every(refusedSubjects(observation), ({ index, exchange: { outcome } }) => {
      if (outcome.status >= 500) return notApplicable;
      if (outcome.type !== undefined && outcome.type.place !== 'XML') return satisfied;
      return violated({
        step: index,
        message: 'The response names the error in none of the places where clients look.',
        expected: { kind: 'error', has: 'name' },
        signature: 'unnamed',
      });
    }),
};

export default requirement;
