import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-engine',
  level: 'MUST',
  title: "The snapshot's engine is its cluster's.",
  source: source('api.cluster-configuration', 'The name of the engine used by the cluster'),
  judge: echoes({ snapshot: '/ClusterConfiguration/Engine', cluster: '/Engine', asked: 'Engine' }),
};

export default requirement;
