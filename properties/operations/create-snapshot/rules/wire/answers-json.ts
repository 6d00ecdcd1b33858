import { isObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { answersOfCreateSnapshot } from '../../../../vocabulary/answers.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'wire.answers-json',
  level: 'MUST',
  title: 'An answer to a request of the protocol is a JSON object in UTF-8.',
  source: source('protocol.aws-json', 'application/x-amz-json-1.1'),
  judge: (observation) =>
    every(answersOfCreateSnapshot(observation), ({ index, answer, exchange: { outcome } }) => {
      const isJson = outcome.kind === 'accepted' || (outcome.kind === 'refused' && isObject(outcome.body));
      // The framework may refuse without a body: the header names the error then.
      const isBare = outcome.kind === 'refused' && answer.body.length === 0 && outcome.type !== undefined;
      if (isJson || isBare || answer.status >= 500) return satisfied;
      return violated({
        step: index,
        message: 'The answer is not a JSON object.',
        expected: 'a JSON object in UTF-8',
        actual: showOutcome(outcome),
        signature: outcome.kind,
      });
    }),
};

export default requirement;
