import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-snapshot-window',
  level: 'MUST',
  title: "The snapshot's snapshot window is its cluster's.",
  source: source('api.cluster-configuration', 'The snapshot window set by the cluster'),
  judge: echoes({
    snapshot: '/ClusterConfiguration/SnapshotWindow',
    cluster: '/SnapshotWindow',
    asked: 'SnapshotWindow',
  }),
};

export default requirement;
