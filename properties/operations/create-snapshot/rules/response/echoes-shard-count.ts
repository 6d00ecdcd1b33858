import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-shard-count',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `NumShards` equals the cluster's.",
  source: source('api.cluster-configuration', 'The number of shards in the cluster'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.num_shards", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({
    snapshot: '/ClusterConfiguration/NumShards',
    cluster: '/NumberOfShards',
    asked: 'NumShards',
  }),
};

export default requirement;
