import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { foundBy, isDue, looks, precedes } from '../../../../vocabulary/reads.js';
import { notDescribing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { placed } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.absent-is-not-found',
  level: 'MUST',
  topic: 'absent',
  title: 'DescribeSnapshots describes no snapshot that was never created or is gone.',
  source: source('api.describe-snapshots', 'Returns information about cluster snapshots.', {
    kind: 'self-consistency',
    from: 'Nobody asked the target for this snapshot, or the target itself said that it is gone.',
  }),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(looks(observation), (look) => {
      const { read, name, known } = look;
      const wasAsked = placed(observation).some(
        (step) =>
          step.operation === 'CreateSnapshot' &&
          step.input?.['SnapshotName'] === name &&
          precedes(step, read),
      );
      // The snapshot of a rejected request is judged by faults.refused-creates-nothing.
      if (known.presence !== 'absent' || read.role === 'setup' || wasAsked) return notApplicable;
      if (foundBy(look) === undefined) return satisfied;
      if (!isDue(read, known.goneMs)) return notApplicable;
      return violated({
        step: read.index,
        message: `DescribeSnapshots describes ${name}, which nobody created or which is gone.`,
        expected: notDescribing(name),
        signature: 'found',
      });
    }),
};

export default requirement;
