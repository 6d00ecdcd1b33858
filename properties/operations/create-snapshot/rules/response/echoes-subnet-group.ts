import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-subnet-group',
  level: 'MUST',
  title: "The snapshot's subnet group is its cluster's.",
  source: source('api.cluster-configuration', 'The name of the subnet group used by the cluster'),
  judge: echoes({
    snapshot: '/ClusterConfiguration/SubnetGroupName',
    cluster: '/SubnetGroupName',
    asked: 'SubnetGroupName',
  }),
};

export default requirement;
