import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { shardsOf } from '../../../../vocabulary/configuration.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'observers.details-show-shards',
  level: 'MUST',
  topic: 'shards',
  title:
    'DescribeSnapshots with `ShowDetail` includes the shards of each snapshot that is no longer `creating`.',
  source: source(
    'api.describe-snapshots',
    'A Boolean value which if true, the shard configuration is included in the snapshot description.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      if (step.operation !== 'DescribeSnapshots' || step.input?.['ShowDetail'] !== true) return notApplicable;
      if (snapshot['Status'] === 'creating') return notApplicable;
      if (shardsOf(snapshot).length > 0) return satisfied;
      return violated({
        step: step.index,
        message: 'ShowDetail was true, but the description has no shards.',
        expected: { kind: 'count', pointer: `${pointer}/ClusterConfiguration/Shards`, min: 1 },
        signature: 'no shards',
      });
    }),
};

export default requirement;
