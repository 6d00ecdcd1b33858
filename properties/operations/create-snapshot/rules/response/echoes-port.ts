import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-port',
  level: 'MUST',
  title: "The snapshot's port is its cluster's.",
  source: source('api.cluster-configuration', 'The port used by the cluster'),
  judge: echoes({ snapshot: '/ClusterConfiguration/Port', cluster: '/ClusterEndpoint/Port', asked: 'Port' }),
};

export default requirement;
