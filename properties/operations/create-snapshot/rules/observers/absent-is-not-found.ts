import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isFound, looks } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { settledLooks } from '../../../../vocabulary/settled.js';

const requirement: Requirement = {
  id: 'observers.absent-is-not-found',
  level: 'MUST',
  title: 'DescribeSnapshots describes no snapshot that was never created or is gone.',
  source: source('api.describe-snapshots', 'Returns information about cluster snapshots.', {
    kind: 'self-consistency',
    from: 'Nobody asked the target for this snapshot, or the target itself said that it is gone.',
  }),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(settledLooks(looks(observation)), (look) => {
      const wasAsked = observation.steps.some(
        ({ operation, input }, index) =>
          index < look.step.index && operation === 'CreateSnapshot' && input?.['SnapshotName'] === look.name,
      );
      // A name that was refused has a rule of its own.
      if (look.known.presence !== 'absent' || look.step.role === 'setup' || wasAsked) return notApplicable;
      if (!isFound(look)) return satisfied;
      return violated({
        step: look.step.index,
        message: `A snapshot ${look.name} is described that nobody made.`,
        expected: 'SnapshotNotFoundFault, or an empty list',
        actual: 'its description',
        signature: 'found',
      });
    }),
};

export default requirement;
