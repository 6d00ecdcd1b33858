import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-parameter-group',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `ParameterGroupName` equals the cluster's.",
  source: source('api.cluster-configuration', 'The name of parameter group used by the cluster'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.parameter_group_name", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({
    snapshot: '/ClusterConfiguration/ParameterGroupName',
    cluster: '/ParameterGroupName',
    asked: 'ParameterGroupName',
  }),
};

export default requirement;
