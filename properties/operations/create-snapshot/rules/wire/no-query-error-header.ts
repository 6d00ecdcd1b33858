import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { answersAboutSubjects } from '../../../../vocabulary/subject-steps.js';

const requirement: Requirement = {
  id: 'wire.no-query-error-header',
  level: 'SHOULD',
  topic: 'error-form',
  title: 'A response has no header x-amzn-query-error.',
  source: source(
    'client.botocore',
    "if 'x-amzn-query-error' in headers: code = self._do_query_compatible_error_parse( code, headers, error )",
  ),
  judge: (observation) =>
    every(answersAboutSubjects(observation), ({ index, answer }) => {
      const found = answer.headers['x-amzn-query-error'];
      if (found === undefined) return satisfied;
      return violated({
        step: index,
        message: 'The header makes boto3 report another error code than the body names.',
        expected: { kind: 'header', names: ['x-amzn-query-error'], is: 'absent' },
        signature: 'present',
      });
    }),
};

export default requirement;
