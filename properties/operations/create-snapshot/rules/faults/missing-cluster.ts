import { source } from '../../../../../spec/model.js';
import { reasons } from '../../expect.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'faults.missing-cluster',
  level: 'MUST',
  title: 'A snapshot of a cluster that does not exist is refused with ClusterNotFoundFault.',
  source: source('api.create-snapshot', 'ClusterNotFoundFault'),
  judge: refusedBecause(reasons.clusterAbsent),
};

export default requirement;
