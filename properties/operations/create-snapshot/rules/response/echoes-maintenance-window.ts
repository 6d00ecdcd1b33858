import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-maintenance-window',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `MaintenanceWindow` equals the cluster's.",
  source: source('api.cluster-configuration', 'The specified maintenance window for the cluster'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.maintenance_window", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({
    snapshot: '/ClusterConfiguration/MaintenanceWindow',
    cluster: '/MaintenanceWindow',
    asked: 'MaintenanceWindow',
  }),
};

export default requirement;
