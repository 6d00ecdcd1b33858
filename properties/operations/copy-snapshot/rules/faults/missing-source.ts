import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'copy-snapshot.faults.missing-source',
  level: 'MUST',
  topic: 'missing-snapshots',
  title: 'CopySnapshot rejects a source that does not exist with SnapshotNotFoundFault.',
  source: source('model.faults', 'SnapshotNotFoundFault: The specified snapshot does not exist.'),
  judge: refusedBecause('CopySnapshot', reasonIds.snapshotAbsent),
};

export default requirement;
