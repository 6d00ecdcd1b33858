import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { listedIn, looks } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { settledLooks } from '../../../../vocabulary/settled.js';
import { isKind } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.absent-is-a-fault',
  level: 'SHOULD',
  title:
    'DescribeSnapshots reports SnapshotNotFoundFault for the name of no snapshot, instead of an empty list.',
  source: source('client.terraform', 'if errs.IsA[*awstypes.SnapshotNotFoundFault](err)'),
  support: [source('model.faults', 'The specified snapshot does not exist.')],
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(settledLooks(looks(observation)), ({ step, name, known }) => {
      if (known.presence !== 'absent') return notApplicable;
      if (isKind('refused')(step))
        return step.exchange.outcome.type?.name === 'SnapshotNotFoundFault' ? satisfied : notApplicable;
      if (!isKind('accepted')(step) || listedIn(step).length > 0) return notApplicable;
      return violated({
        step: step.index,
        message: `No snapshot ${name} exists, and the answer is an empty list.`,
        expected: 'SnapshotNotFoundFault',
        actual: 'HTTP 200, no snapshots',
        pointer: '/Snapshots',
        signature: 'empty',
      });
    }),
};

export default requirement;
