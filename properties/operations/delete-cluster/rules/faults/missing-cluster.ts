import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'delete-cluster.faults.missing-cluster',
  level: 'MUST',
  topic: 'missing-clusters',
  title: 'DeleteCluster rejects a cluster that does not exist with ClusterNotFoundFault.',
  source: source('model.faults', 'ClusterNotFoundFault: The specified cluster does not exist.'),
  judge: refusedBecause('DeleteCluster', reasonIds.clusterAbsent),
};

export default requirement;
