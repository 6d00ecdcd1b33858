import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-node-type',
  level: 'MUST',
  title: "The snapshot's node type is its cluster's.",
  source: source('api.cluster-configuration', 'The node type used for the cluster'),
  judge: echoes({ snapshot: '/ClusterConfiguration/NodeType', cluster: '/NodeType', asked: 'NodeType' }),
};

export default requirement;
