import { source } from '../../../../../spec/model.js';
import { lastSlot, outOfRange } from '../../../../../harness/findings/slot-ranges.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { rangesOf } from '../../../../vocabulary/slots.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.slots-in-range',
  level: 'MUST',
  topic: 'slots',
  title: "A shard's `Slots` are a range from 0 to 16383 whose start is not after its end.",
  source: source(
    'api.shard-configuration',
    'Keyspaces range from 0 to 16,383. The string is in the format startkey-endkey.',
  ),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) =>
      every(rangesOf(snapshot), (range) =>
        outOfRange([range]) === undefined
          ? satisfied
          : violated({
              step: step.index,
              message: `Shard ${range.shard + 1} has slots outside 0-${lastSlot}, or a range that ends before it starts.`,
              expected: { kind: 'slots', pointer: `${pointer}/ClusterConfiguration/Shards`, are: 'in-range' },
              signature: range.start <= range.end ? 'beyond' : 'reversed',
            }),
      ),
    ),
};

export default requirement;
