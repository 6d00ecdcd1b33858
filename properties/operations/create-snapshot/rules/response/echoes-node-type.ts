import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-node-type',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `NodeType` equals the cluster's.",
  source: source('api.cluster-configuration', 'The node type used for the cluster'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.node_type", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({ snapshot: '/ClusterConfiguration/NodeType', cluster: '/NodeType', asked: 'NodeType' }),
};

export default requirement;
