import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-engine-version',
  level: 'MUST',
  title: "The snapshot's engine version is its cluster's.",
  source: source('api.cluster-configuration', 'The Redis OSS engine version used by the cluster'),
  judge: echoes({
    snapshot: '/ClusterConfiguration/EngineVersion',
    cluster: '/EngineVersion',
    asked: 'EngineVersion',
  }),
};

export default requirement;
