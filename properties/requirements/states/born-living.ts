import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { created } from '../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'states.born-living',
  level: 'SHOULD',
  title: 'A snapshot that was just created is `creating`, or `available` at once.',
  source: source('recorded.create-snapshot', '"Status": "creating"'),
  judge: (observation) =>
    every(created(observation), ({ step, pointer, snapshot: { Status } }) => {
      if (Status === undefined) return silent;
      if (Status === 'creating' || Status === 'available') return held;
      return violated({
        step: step.index,
        message: 'A snapshot that was just created is in a state it can’t have.',
        expected: '"creating", or "available"',
        actual: show(Status),
        pointer: `${pointer}/Status`,
        signature: 'other state',
      });
    }),
};

export default requirement;
