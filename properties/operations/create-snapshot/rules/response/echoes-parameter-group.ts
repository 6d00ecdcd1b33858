import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-parameter-group',
  level: 'MUST',
  title: "The snapshot's parameter group is its cluster's.",
  source: source('api.cluster-configuration', 'The name of parameter group used by the cluster'),
  judge: echoes({
    snapshot: '/ClusterConfiguration/ParameterGroupName',
    cluster: '/ParameterGroupName',
    asked: 'ParameterGroupName',
  }),
};

export default requirement;
