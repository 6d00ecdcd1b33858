import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'delete-snapshot.faults.missing-snapshot',
  level: 'MUST',
  topic: 'missing-snapshots',
  title:
    'DeleteSnapshot rejects a snapshot that does not exist, or not any more, with SnapshotNotFoundFault.',
  source: source('model.faults', 'SnapshotNotFoundFault: The specified snapshot does not exist.'),
  judge: refusedBecause('DeleteSnapshot', reasonIds.snapshotAbsent),
};

export default requirement;
