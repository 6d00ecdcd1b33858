import { source } from '../../../../../spec/model.js';
import { reasons } from '../../expect.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'states.busy-cluster-fault',
  level: 'MUST',
  title: 'A cluster that is not available, if it refuses a snapshot, does so with InvalidClusterStateFault.',
  source: source('api.create-snapshot', 'InvalidClusterStateFault'),
  judge: refusedBecause(reasons.clusterBusy),
};

export default requirement;
