import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { rangesOf } from '../../../../vocabulary/slots.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.slots-disjoint',
  level: 'MUST',
  title: 'No slot is of two shards.',
  source: source(
    'api.shard-configuration',
    'A string that specifies the keyspace for a particular node group.',
    { kind: 'meaning', from: 'A keyspace that is for one particular node group is not for another.' },
  ),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      const ranges = rangesOf(snapshot).sort((one, other) => one.start - other.start);
      if (ranges.length < 2) return notApplicable;
      const clash = ranges.find((range, index) => range.start <= (ranges[index - 1]?.end ?? -1));
      if (clash === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `Two shards have the slot ${clash.start}.`,
        expected: 'slots that do not overlap',
        actual: ranges.map(({ text }) => text).join(', '),
        pointer: `${pointer}/ClusterConfiguration/Shards`,
        signature: 'overlap',
      });
    }),
};

export default requirement;
