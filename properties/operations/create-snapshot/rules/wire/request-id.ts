import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersNamingSubjects } from '../../../../vocabulary/subject-steps.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';

const requestIdHeaders = ['x-amzn-requestid', 'x-amzn-request-id', 'x-amz-request-id'];

const requirement: Requirement = {
  id: 'wire.request-id',
  level: 'SHOULD',
  topic: 'request-id',
  title: 'A response has a request id in the header x-amzn-requestid.',
  source: source('client.botocore', "if 'x-amzn-requestid' in headers:"),
  support: [source('recorded.request-id', 'x-amzn-RequestId: <RequestId>')],
  judge: (observation) =>
    every(answersNamingSubjects(observation), ({ index, answer }) => {
      const id = requestIdHeaders
        .map((name) => answer.headers[name])
        .find((found) => found !== undefined && found.trim() !== '');
      // A server error is judged by wire.no-server-error.
      if (id !== undefined || answer.status >= 500) return satisfied;
      return violated({
        step: index,
        message: 'The response has no request id, so SDKs report none.',
        expected: { kind: 'header', names: requestIdHeaders, is: 'present' },
        signature: 'absent',
      });
    }),
};

export default requirement;
