import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'states.becomes-available',
  level: 'MAY',
  title: 'A snapshot that is `creating` becomes `available` while the suite waits for it.',
  why: 'No document says how long a creation takes, so a slow target is not wrong.',
  source: source(
    'client.terraform',
    'Pending: []string{snapshotStatusCreating}, Target: []string{snapshotStatusAvailable},',
  ),
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  judge: (observation) =>
    every(
      observation.steps.filter(({ operation }) => operation === 'DeleteSnapshot'),
      ({ input, began }) => {
        // Whoever deletes a snapshot here waited for it first, with all the patience there was.
        const history = snapshotsInAnswers(observation).filter(
          ({ step, snapshot }) =>
            step.operation === 'DescribeSnapshots' &&
            step.ended < began &&
            snapshot['Name'] === input?.['SnapshotName'],
        );
        const last = history.at(-1);
        if (last === undefined || history.length < 2) return last === undefined ? notApplicable : satisfied;
        if (last.snapshot['Status'] !== 'creating') return satisfied;
        return violated({
          step: last.step.index,
          message: `The snapshot was still being created when it had been looked at ${history.length} times.`,
          expected: 'the status "available"',
          actual: '"creating"',
          pointer: `${last.pointer}/Status`,
          signature: 'creating',
        });
      },
    ),
};

export default requirement;
