import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersNaming } from '../../../../vocabulary/answers.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'wire.request-id',
  level: 'SHOULD',
  title: 'A response has a request id in the header x-amzn-requestid.',
  source: source('client.botocore', "if 'x-amzn-requestid' in headers:"),
  support: [source('recorded.request-id', 'x-amzn-RequestId: <RequestId>')],
  judge: (observation) =>
    every(answersNaming(observation, 'CreateSnapshot'), ({ index, answer }) => {
      const id =
        answer.headers['x-amzn-requestid'] ??
        answer.headers['x-amzn-request-id'] ??
        answer.headers['x-amz-request-id'];
      // A 5xx is judged by wire.no-server-error.
      if ((id !== undefined && id.trim() !== '') || answer.status >= 500) return satisfied;
      return violated({
        step: index,
        message: 'The answer has no request id, so SDKs report none.',
        expected: 'a header x-amzn-requestid',
        actual: 'no such header',
        signature: 'absent',
      });
    }),
};

export default requirement;
