import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-description',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `Description` equals the cluster's.",
  source: source('api.cluster-configuration', 'The description of the cluster configuration'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.description", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({
    snapshot: '/ClusterConfiguration/Description',
    cluster: '/Description',
    asked: 'Description',
  }),
};

export default requirement;
