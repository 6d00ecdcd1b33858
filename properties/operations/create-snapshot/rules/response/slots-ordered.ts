import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { rangesOf } from '../../../../vocabulary/slots.js';
import { snapshotsInAnswers } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'response.slots-ordered',
  level: 'MAY',
  title: 'Shards come in the order of their slots.',
  source: source('recorded.describe-snapshots', 'two shards, "0-8191" first'),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      const ranges = rangesOf(snapshot);
      if (ranges.length < 2) return notApplicable;
      const late = ranges.find((range, index) => range.start < (ranges[index - 1]?.start ?? 0));
      if (late === undefined) return satisfied;
      return violated({
        step: step.index,
        message: 'The shards do not come in the order of their slots.',
        expected: 'ascending keyspaces, as in every recorded answer',
        actual: ranges.map(({ text }) => text).join(', '),
        pointer: `${pointer}/ClusterConfiguration/Shards/${late.shard}`,
        signature: 'disorder',
      });
    }),
};

export default requirement;
