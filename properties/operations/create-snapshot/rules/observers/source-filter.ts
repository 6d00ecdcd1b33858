import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { accepted } from '../../../../vocabulary/steps.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'observers.source-filter',
  level: 'MUST',
  topic: 'filters',
  title:
    'DescribeSnapshots with a `Source` lists only snapshots of that source: `user` manual ones, `system` automatic ones.',
  source: source(
    'api.describe-snapshots',
    'If set to system, the output shows snapshots that were automatically created by MemoryDB. If set to user the output shows snapshots that were manually created.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(accepted(observation, 'DescribeSnapshots'), (step) => {
      const source = step.input?.['Source'];
      if (source !== 'user' && source !== 'system') return notApplicable;
      const right = source === 'user' ? 'manual' : 'automated';
      const wrong = listedIn(step).findIndex(({ Source }) => Source !== undefined && Source !== right);
      if (wrong < 0) return satisfied;
      return violated({
        step: step.index,
        message: `The request asked for the source ${source}, but the list has a snapshot of another source.`,
        expected: { kind: 'equals', pointer: '/Snapshots/*/Source', value: right },
        signature: source,
      });
    }),
};

export default requirement;
