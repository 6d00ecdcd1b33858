import { source } from '../../../../../spec/model.js';
import { reasons } from '../../expect.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'faults.missing-cluster',
  level: 'MUST',
  title: 'CreateSnapshot rejects a cluster that does not exist with ClusterNotFoundFault.',
  source: source('model.faults', 'The specified cluster does not exist.'),
  judge: refusedBecause(reasons.clusterAbsent),
};

export default requirement;
