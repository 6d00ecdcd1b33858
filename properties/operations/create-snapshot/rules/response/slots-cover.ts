import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isWhole, lastSlot, rangesOf } from '../../../../vocabulary/slots.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.slots-cover',
  level: 'SHOULD',
  title: 'The shards of a snapshot together have every slot from 0 to 16383.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.', {
    kind: 'judgement',
    from: 'A whole cluster serves every slot. The document does not speak of slots.',
  }),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      if (!isWhole(snapshot)) return notApplicable;
      const ranges = rangesOf(snapshot).sort((one, other) => one.start - other.start);
      const reach = ranges.reduce(
        (next, { start, end }) => (start <= next ? Math.max(next, end + 1) : next),
        0,
      );
      if (reach > lastSlot) return satisfied;
      return violated({
        step: step.index,
        message: `No shard has the slot ${reach}.`,
        expected: `slots that cover 0-${lastSlot}`,
        actual: ranges.map(({ text }) => text).join(', '),
        pointer: `${pointer}/ClusterConfiguration/Shards`,
        signature: 'gap',
      });
    }),
};

export default requirement;
