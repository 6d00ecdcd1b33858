import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-port',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `Port` equals the cluster's.",
  source: source('api.cluster-configuration', 'The port used by the cluster'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.port", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({ snapshot: '/ClusterConfiguration/Port', cluster: '/ClusterEndpoint/Port', asked: 'Port' }),
};

export default requirement;
