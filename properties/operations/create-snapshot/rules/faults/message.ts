import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { refusedSubjects } from '../../../../vocabulary/subject-steps.js';

const requirement: Requirement = {
  id: 'faults.message',
  level: 'SHOULD',
  topic: 'error-form',
  title: 'A fault has a `message` that is not empty.',
  why: 'The model has the member, but does not require it. Clients show the text and never branch on it.',
  source: source(
    'model',
    '"com.amazonaws.memorydb#ClusterNotFoundFault": { "type": "structure", "members": { "message": { "target": "com.amazonaws.memorydb#ExceptionMessage" } }',
  ),
  judge: (observation) =>
    every(refusedSubjects(observation), ({ index, exchange: { outcome } }) => {
      if (
        outcome.type === undefined ||
        outcome.status >= 500 ||
        outcome.type.name === 'SerializationException'
      )
        return notApplicable;
      if (outcome.message !== undefined && outcome.message.trim() !== '') return satisfied;
      return violated({
        step: index,
        message: `${outcome.type.name} has no message.`,
        expected: { kind: 'error', has: 'message' },
        signature: 'no message',
      });
    }),
};

export default requirement;
