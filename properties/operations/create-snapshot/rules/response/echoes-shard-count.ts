import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-shard-count',
  level: 'MUST',
  title: "The snapshot's number of shards is its cluster's.",
  source: source('api.cluster-configuration', 'The number of shards in the cluster'),
  judge: echoes({
    snapshot: '/ClusterConfiguration/NumShards',
    cluster: '/NumberOfShards',
    asked: 'NumShards',
  }),
};

export default requirement;
