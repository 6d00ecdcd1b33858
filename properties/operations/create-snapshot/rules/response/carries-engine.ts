import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { carries } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.carries-engine',
  level: 'SHOULD',
  title: 'A engine that the cluster has is not left out of its snapshot.',
  source: source('api.cluster-configuration', 'The name of the engine used by the cluster'),
  judge: carries({ snapshot: '/ClusterConfiguration/Engine', cluster: '/Engine', asked: 'Engine' }),
};

export default requirement;
