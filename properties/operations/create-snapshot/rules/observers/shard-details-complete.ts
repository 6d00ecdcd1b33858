import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { shardsOf } from '../../../../vocabulary/configuration.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { accepted } from '../../../../vocabulary/steps.js';

/** What distinguishes the shards, and what a restore needs. */
const parts = ['/Name', '/Configuration/Slots', '/Configuration/ReplicaCount'];

const requirement: Requirement = {
  id: 'observers.shard-details-complete',
  level: 'SHOULD',
  topic: 'shards',
  title: 'Each shard of a snapshot that is no longer `creating` has a name, slots and a replica count.',
  source: source(
    'api.describe-snapshots',
    'A Boolean value which if true, the shard configuration is included in the snapshot description.',
    {
      kind: 'judgement',
      from: 'These three tell the shards apart and are needed for a restore. The document does not say that each of them is included.',
    },
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(accepted(observation, 'DescribeSnapshots'), (step) =>
      every(
        [...listedIn(step).entries()].filter(([, { Status }]) => Status !== 'creating'),
        ([place, snapshot]) =>
          every(shardsOf(snapshot).entries(), ([index, shard]) => {
            const missing = parts.find((part) =>
              [undefined, null, ''].some((none) => at(shard, part) === none),
            );
            if (missing === undefined) return satisfied;
            return violated({
              step: step.index,
              message: `A shard has no ${missing.slice(missing.lastIndexOf('/') + 1)}.`,
              expected: {
                kind: 'present',
                pointer: `/Snapshots/${place}/ClusterConfiguration/Shards/${index}${missing}`,
                filled: true,
              },
              signature: missing,
            });
          }),
      ),
    ),
};

export default requirement;
