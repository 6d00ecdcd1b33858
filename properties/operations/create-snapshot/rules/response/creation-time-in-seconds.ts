import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { shardsOf } from '../../../../vocabulary/configuration.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

/** From 1973 to 5138. Milliseconds of today are far beyond, minutes and days far before. A target may set its clock to any year between. */
const earliest = 100_000_000;
const latest = 100_000_000_000;

const requirement: Requirement = {
  id: 'response.creation-time-in-seconds',
  level: 'MUST',
  topic: 'creation-time',
  title: '`SnapshotCreationTime` is in seconds since 1970.',
  source: source(
    'protocol.aws-json',
    'This protocol uses epoch-seconds, also known as Unix timestamps, in JSON payloads represented as a double.',
  ),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) =>
      every(shardsOf(snapshot).entries(), ([index, shard]) => {
        const time = at(shard, '/SnapshotCreationTime');
        if (typeof time !== 'number') return notApplicable;
        if (time >= earliest && time < latest) return satisfied;
        return violated({
          step: step.index,
          message: 'The creation time, read as seconds, is in another century.',
          expected: {
            kind: 'range',
            pointer: `${pointer}/ClusterConfiguration/Shards/${index}/SnapshotCreationTime`,
            min: earliest,
            max: latest,
          },
          signature: time < earliest ? 'too early' : 'too late',
        });
      }),
    ),
};

export default requirement;
