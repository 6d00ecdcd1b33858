import { source } from '../../../../../spec/model.js';
import { service } from '../../../../../spec/service.js';
import type { Requirement } from '../../../../requirement.js';
import { answersNamingSubjects } from '../../../../vocabulary/subject-steps.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'wire.content-type',
  level: 'MUST',
  topic: 'content-type',
  title: 'A response has the content type application/x-amz-json-1.1.',
  why: "The protocol requires the header of every response and gives it one value. No official client reads it, but a proxy, a browser or a client of one's own may.",
  source: source('protocol.aws-json', 'This header has a static value of application/x-amz-json-1.1.'),
  judge: (observation) =>
    every(answersNamingSubjects(observation), ({ index, answer }) => {
      const found = answer.headers['content-type'];
      const [mediaType = ''] = (found ?? '').split(';');
      if (mediaType.trimEnd().toLowerCase() === service.contentType || answer.status >= 500) return satisfied;
      return violated({
        step: index,
        message: 'The response does not have the content type of the protocol.',
        expected: { kind: 'media-type', is: service.contentType },
        signature: 'content type',
      });
    }),
};

export default requirement;
