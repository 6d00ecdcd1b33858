import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'faults.missing-cluster',
  level: 'MUST',
  topic: 'missing-clusters',
  title: 'CreateSnapshot rejects a cluster that does not exist with ClusterNotFoundFault.',
  source: source('model.faults', 'The specified cluster does not exist.'),
  judge: refusedBecause('CreateSnapshot', reasonIds.clusterAbsent),
};

export default requirement;
