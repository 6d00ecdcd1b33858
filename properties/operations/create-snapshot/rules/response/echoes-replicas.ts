import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { shardPairs } from '../../../../vocabulary/configuration.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsAsCreated } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.echoes-replicas',
  level: 'MUST',
  topic: 'configuration',
  title: "A shard's `ReplicaCount` is one less than its number of nodes.",
  source: source('api.shard-configuration', 'The number of read replica nodes in this shard.', {
    kind: 'self-consistency',
    from: 'The target says of the cluster how many nodes the shard has. One of them is the primary node.',
  }),
  needs: ['DescribeClusters'],
  judge: (observation) =>
    every(snapshotsAsCreated(observation, 'CreateSnapshot'), (each) =>
      every(shardPairs(each), ({ index, shard, cluster }) => {
        const found = at(shard, '/Configuration/ReplicaCount') ?? undefined;
        const nodes = cluster['NumberOfNodes'];
        if (found === undefined || typeof nodes !== 'number') return notApplicable;
        if (found === nodes - 1) return satisfied;
        return violated({
          step: each.step.index,
          message: `Shard ${index + 1} has another number of replicas than in the cluster.`,
          expected: {
            kind: 'equals',
            pointer: `${each.pointer}/ClusterConfiguration/Shards/${index}/Configuration/ReplicaCount`,
            value: nodes - 1,
          },
          signature: 'differs',
        });
      }),
    ),
};

export default requirement;
