import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { carries } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.carries-description',
  level: 'SHOULD',
  topic: 'configuration',
  title: 'The response includes `Description` if the cluster has a description.',
  source: source('api.cluster-configuration', 'The description of the cluster configuration', {
    kind: 'judgement',
    from: "The configuration is the cluster's, so it has what the cluster has. The model requires no member of it.",
  }),
  judge: carries({
    snapshot: '/ClusterConfiguration/Description',
    cluster: '/Description',
    asked: 'Description',
  }),
};

export default requirement;
