import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { refusedSubjects } from '../../../../vocabulary/subject-steps.js';

const requirement: Requirement = {
  id: 'wire.error-type-in-body',
  level: 'SHOULD',
  topic: 'error-form',
  title: 'An error response names the error in the body, as `__type`.',
  source: source('client.botocore', "code = body.get('__type', response_code and str(response_code))"),
  support: [
    source(
      'protocol.aws-json',
      'New server-side protocol implementations SHOULD use a body field named __type.',
    ),
  ],
  judge: (observation) =>
    every(refusedSubjects(observation), ({ index, exchange: { outcome } }) => {
      // A name that stands in XML only breaks wire.error-type-named.
      if (outcome.type === undefined || outcome.type.place === 'XML' || outcome.status >= 500)
        return notApplicable;
      if (outcome.type.place === '__type') return satisfied;
      return violated({
        step: index,
        message: `The error is named only in ${outcome.type.place}, where boto3 does not look.`,
        expected: { kind: 'error', has: '__type' },
        signature: outcome.type.place,
      });
    }),
};

export default requirement;
