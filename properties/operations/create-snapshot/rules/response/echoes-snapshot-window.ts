import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-snapshot-window',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `SnapshotWindow` equals the cluster's.",
  source: source('api.cluster-configuration', 'The snapshot window set by the cluster'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.snapshot_window", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({
    snapshot: '/ClusterConfiguration/SnapshotWindow',
    cluster: '/SnapshotWindow',
    asked: 'SnapshotWindow',
  }),
};

export default requirement;
