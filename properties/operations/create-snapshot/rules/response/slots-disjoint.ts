import { source } from '../../../../../spec/model.js';
import { overlapping } from '../../../../../harness/findings/slot-ranges.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { rangesOf } from '../../../../vocabulary/slots.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.slots-disjoint',
  level: 'MUST',
  topic: 'slots',
  title: 'No slot is of two shards.',
  source: source(
    'api.shard-configuration',
    'A string that specifies the keyspace for a particular node group.',
    { kind: 'meaning', from: 'A keyspace that is for one particular node group is not for another.' },
  ),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      const ranges = rangesOf(snapshot);
      if (ranges.length < 2) return notApplicable;
      const clash = overlapping(ranges);
      if (clash === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `Two shards have the slot ${clash.start}.`,
        expected: { kind: 'slots', pointer: `${pointer}/ClusterConfiguration/Shards`, are: 'disjoint' },
        signature: 'overlap',
      });
    }),
};

export default requirement;
