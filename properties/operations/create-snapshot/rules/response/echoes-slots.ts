import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { shardPairs } from '../../../../vocabulary/configuration.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsAsCreated } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.echoes-slots',
  level: 'MUST',
  topic: 'configuration',
  title: "A shard's `Slots` equal those of the cluster's shard.",
  source: source(
    'api.shard-configuration',
    'A string that specifies the keyspace for a particular node group.',
    { kind: 'self-consistency', from: 'The target says of the cluster which slots the shard has.' },
  ),
  needs: ['DescribeClusters'],
  judge: (observation) =>
    every(snapshotsAsCreated(observation, 'CreateSnapshot'), (each) =>
      every(shardPairs(each), ({ index, shard, cluster }) => {
        const found = at(shard, '/Configuration/Slots') ?? undefined;
        const original = cluster['Slots'] ?? undefined;
        if (found === undefined || original === undefined) return notApplicable;
        if (found === original) return satisfied;
        return violated({
          step: each.step.index,
          message: `Shard ${index + 1} has other slots than in the cluster.`,
          expected: {
            kind: 'equals',
            pointer: `${each.pointer}/ClusterConfiguration/Shards/${index}/Configuration/Slots`,
            value: original,
            from: { operation: 'DescribeClusters', part: 'answer' },
          },
          signature: 'differs',
        });
      }),
    ),
};

export default requirement;
