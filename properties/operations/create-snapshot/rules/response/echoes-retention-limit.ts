import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-retention-limit',
  level: 'MUST',
  title: "The snapshot's snapshot retention limit is its cluster's.",
  source: source('api.cluster-configuration', 'The snapshot retention limit set by the cluster'),
  judge: echoes({
    snapshot: '/ClusterConfiguration/SnapshotRetentionLimit',
    cluster: '/SnapshotRetentionLimit',
    asked: 'SnapshotRetentionLimit',
  }),
};

export default requirement;
