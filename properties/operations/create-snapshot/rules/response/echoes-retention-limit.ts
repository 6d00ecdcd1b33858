import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-retention-limit',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `SnapshotRetentionLimit` equals the cluster's.",
  source: source('api.cluster-configuration', 'The snapshot retention limit set by the cluster'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.snapshot_retention_limit", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({
    snapshot: '/ClusterConfiguration/SnapshotRetentionLimit',
    cluster: '/SnapshotRetentionLimit',
    asked: 'SnapshotRetentionLimit',
  }),
};

export default requirement;
