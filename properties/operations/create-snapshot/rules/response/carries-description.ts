import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { carries } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.carries-description',
  level: 'SHOULD',
  title: 'A description that the cluster has is not left out of its snapshot.',
  source: source('api.cluster-configuration', 'The description of the cluster configuration'),
  judge: carries({
    snapshot: '/ClusterConfiguration/Description',
    cluster: '/Description',
    asked: 'Description',
  }),
};

export default requirement;
