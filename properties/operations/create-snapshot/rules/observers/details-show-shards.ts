import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { shardsOf } from '../../../../vocabulary/configuration.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { accepted } from '../../../../vocabulary/steps.js';
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
    every(accepted(observation, 'DescribeSnapshots'), (step) => {
      if (step.input?.['ShowDetail'] !== true) return notApplicable;
      return every(
        [...listedIn(step).entries()].filter(([, { Status }]) => Status !== 'creating'),
        ([index, snapshot]) =>
          shardsOf(snapshot).length > 0
            ? satisfied
            : violated({
                step: step.index,
                message: 'ShowDetail was true, but the description has no shards.',
                expected: {
                  kind: 'count',
                  pointer: `/Snapshots/${index}/ClusterConfiguration/Shards`,
                  min: 1,
                },
                signature: 'no shards',
              }),
      );
    }),
};

export default requirement;
