import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-description',
  level: 'MUST',
  title: "The snapshot's description is its cluster's.",
  source: source('api.cluster-configuration', 'The description of the cluster configuration'),
  judge: echoes({
    snapshot: '/ClusterConfiguration/Description',
    cluster: '/Description',
    asked: 'Description',
  }),
};

export default requirement;
