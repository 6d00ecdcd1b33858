import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersAbout } from '../../../../vocabulary/answers.js';
import { hasForeignPrefix, targetOf } from '../../../../vocabulary/target-header.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'wire.unknown-operation-type',
  level: 'SHOULD',
  topic: 'unknown-operations',
  title: 'An operation that the service does not have is rejected with UnknownOperationException.',
  source: source(
    'guide.troubleshooting',
    'A MissingAuthenticationTokenException or UnknownOperationException confirms that the service is available',
  ),
  support: [
    source(
      'recorded.athena',
      'names an unsupported or differently cased operation is `{"__type":"UnknownOperationException"}`',
    ),
  ],
  judge: (observation) =>
    every(
      answersAbout(observation, 'CreateSnapshot').filter(
        ({ exchange: { request } }) => targetOf(request) === undefined && !hasForeignPrefix(request),
      ),
      ({ index, exchange: { outcome } }) => {
        if (outcome.kind !== 'refused' || outcome.status >= 500) return notApplicable;
        if (outcome.type?.name === 'UnknownOperationException') return satisfied;
        return violated({
          step: index,
          message: 'The error does not say that the operation is unknown.',
          expected: { kind: 'refused', faults: ['UnknownOperationException'] },
          signature: 'other type',
        });
      },
    ),
};

export default requirement;
