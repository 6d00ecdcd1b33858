import { source } from '../../../../../spec/model.js';
import { firstGap } from '../../../../../harness/findings/slot-ranges.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isWhole, rangesOf } from '../../../../vocabulary/slots.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.slots-cover',
  level: 'SHOULD',
  topic: 'slots',
  title: 'The shards of a snapshot together have every slot from 0 to 16383.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.', {
    kind: 'judgement',
    from: 'A whole cluster serves every slot. The document does not speak of slots.',
  }),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      if (!isWhole(snapshot)) return notApplicable;
      const gap = firstGap(rangesOf(snapshot));
      if (gap === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `No shard has the slot ${gap}.`,
        expected: { kind: 'slots', pointer: `${pointer}/ClusterConfiguration/Shards`, are: 'covering' },
        signature: 'gap',
      });
    }),
};

export default requirement;
