import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { lastSlot, rangesOf } from '../../../../vocabulary/slots.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.slots-in-range',
  level: 'MUST',
  title: "A shard's `Slots` are a range from 0 to 16383 whose start is not after its end.",
  source: source(
    'api.shard-configuration',
    'Keyspaces range from 0 to 16,383. The string is in the format startkey-endkey.',
  ),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) =>
      every(rangesOf(snapshot), ({ start, end, text, shard }) =>
        start <= end && end <= lastSlot
          ? satisfied
          : violated({
              step: step.index,
              message: `The slots of shard ${shard + 1} are not a range within 0-16383.`,
              expected: `start-end with 0 ≤ start ≤ end ≤ ${lastSlot}`,
              actual: text,
              pointer: `${pointer}/ClusterConfiguration/Shards/${shard}/Configuration/Slots`,
              signature: start <= end ? 'beyond' : 'reversed',
            }),
      ),
    ),
};

export default requirement;
