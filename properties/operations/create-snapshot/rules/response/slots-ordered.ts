import { source } from '../../../../../spec/model.js';
import { outOfOrder } from '../../../../../harness/findings/slot-ranges.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { rangesOf } from '../../../../vocabulary/slots.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.slots-ordered',
  level: 'MAY',
  topic: 'slots',
  title: 'Shards are listed in the order of their slots.',
  why: 'No document gives an order, and no client needs one.',
  source: source(
    'client.terraform-tests',
    'resource.TestCheckResourceAttr(resourceName, "shards.0.slots", "0-8191")',
    {
      kind: 'judgement',
      from: 'The test, run on AWS, finds the first half of the slots in the first shard of a cluster. The shards of a snapshot should be no different.',
    },
  ),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      const ranges = rangesOf(snapshot);
      if (ranges.length < 2) return notApplicable;
      if (outOfOrder(ranges) === undefined) return satisfied;
      return violated({
        step: step.index,
        message: 'The shards are not listed in the order of their slots.',
        expected: { kind: 'slots', pointer: `${pointer}/ClusterConfiguration/Shards`, are: 'ordered' },
        signature: 'disorder',
      });
    }),
};

export default requirement;
