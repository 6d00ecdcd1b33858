import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { looks } from '../../../../vocabulary/reads.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isKind } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.absent-is-a-fault',
  level: 'SHOULD',
  topic: 'absent',
  title:
    'DescribeSnapshots reports SnapshotNotFoundFault for the name of no snapshot, instead of an empty list.',
  source: source('client.terraform', 'if errs.IsA[*awstypes.SnapshotNotFoundFault](err)'),
  support: [source('model.faults', 'The specified snapshot does not exist.')],
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(looks(observation), ({ read, name, known }) => {
      if (known.presence !== 'absent') return notApplicable;
      if (isKind('refused')(read))
        return read.exchange.outcome.type?.name === 'SnapshotNotFoundFault' ? satisfied : notApplicable;
      if (!isKind('accepted')(read) || listedIn(read).length > 0) return notApplicable;
      return violated({
        step: read.index,
        message: `The snapshot ${name} does not exist, but the response is an empty list.`,
        expected: { kind: 'refused', faults: ['SnapshotNotFoundFault'] },
        signature: 'empty',
      });
    }),
};

export default requirement;
