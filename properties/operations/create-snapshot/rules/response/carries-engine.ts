import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { carries } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.carries-engine',
  level: 'SHOULD',
  topic: 'configuration',
  title: 'The response includes `Engine` if the cluster has an engine.',
  source: source('api.cluster-configuration', 'The name of the engine used by the cluster configuration.', {
    kind: 'judgement',
    from: "The configuration is the cluster's, so it has what the cluster has. The model requires no member of it.",
  }),
  judge: carries({ snapshot: '/ClusterConfiguration/Engine', cluster: '/Engine', asked: 'Engine' }),
};

export default requirement;
