import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'states.busy-cluster-fault',
  level: 'MUST',
  topic: 'busy-clusters',
  title: 'If CreateSnapshot rejects a cluster that is not available, it reports InvalidClusterStateFault.',
  source: source('model.faults', 'The cluster is not in a valid state for the requested operation.'),
  judge: refusedBecause('CreateSnapshot', reasonIds.clusterBusy),
};

export default requirement;
