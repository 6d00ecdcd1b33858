import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-engine',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `Engine` equals the cluster's.",
  source: source('api.cluster-configuration', 'The name of the engine used by the cluster configuration.'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.engine", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({ snapshot: '/ClusterConfiguration/Engine', cluster: '/Engine', asked: 'Engine' }),
};

export default requirement;
