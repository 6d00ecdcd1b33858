import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';
import { refused } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'faults.message',
  level: 'SHOULD',
  title: 'A modelled fault says in `message` what is wrong.',
  source: source('model', 'message'),
  judge: (observation) =>
    every(refused(observation, 'CreateSnapshot'), ({ index, exchange: { outcome } }) => {
      if (
        outcome.type === undefined ||
        outcome.status >= 500 ||
        outcome.type.name === 'SerializationException'
      )
        return notApplicable;
      if (outcome.message !== undefined && outcome.message.trim() !== '') return satisfied;
      return violated({
        step: index,
        message: `${outcome.type.name} came without a message.`,
        expected: 'a member `message`',
        actual: showOutcome(outcome),
        signature: 'no message',
      });
    }),
};

export default requirement;
