import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show, showOutcome } from '../../vocabulary/show.js';
import { creations } from '../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'faults.valid-request-accepted',
  level: 'MUST',
  title: 'A request that nothing speaks against is accepted.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.'),
  judge: (observation) =>
    every(creations(observation), ({ index, input, expectation, exchange: { outcome } }) => {
      if (expectation.acceptance !== 'must') return silent;
      if (outcome.kind === 'accepted') return held;
      if (outcome.kind !== 'refused' || outcome.status >= 500) return silent;
      return violated({
        step: index,
        message: `A valid request was refused: ${show(input)}.`,
        expected: 'HTTP 200 with the snapshot',
        actual: showOutcome(outcome),
        signature: outcome.type?.name ?? 'unnamed',
      });
    }),
};

export default requirement;
