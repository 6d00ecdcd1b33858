import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-maintenance-window',
  level: 'MUST',
  title: "The snapshot's maintenance window is its cluster's.",
  source: source('api.cluster-configuration', 'The specified maintenance window for the cluster'),
  judge: echoes({
    snapshot: '/ClusterConfiguration/MaintenanceWindow',
    cluster: '/MaintenanceWindow',
    asked: 'MaintenanceWindow',
  }),
};

export default requirement;
