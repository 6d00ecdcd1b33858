import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'delete-cluster.faults.existing-final-snapshot',
  level: 'MUST',
  topic: 'taken-names',
  title:
    'DeleteCluster rejects the name of an existing snapshot for the final one with SnapshotAlreadyExistsFault.',
  source: source(
    'model.faults',
    'SnapshotAlreadyExistsFault: A snapshot with the specified name already exists.',
  ),
  support: [
    source(
      'api.delete-cluster',
      'FinalSnapshotName The user-supplied name of a final cluster snapshot. This is the unique name that identifies the snapshot.',
    ),
  ],
  needs: ['DescribeSnapshots', 'CreateCluster'],
  judge: refusedBecause('DeleteCluster', reasonIds.snapshotExists),
};

export default requirement;
