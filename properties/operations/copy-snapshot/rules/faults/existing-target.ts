import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'copy-snapshot.faults.existing-target',
  level: 'MUST',
  topic: 'taken-names',
  title:
    'CopySnapshot rejects the name of an existing snapshot for the copy with SnapshotAlreadyExistsFault.',
  source: source('api.copy-snapshot', 'MemoryDB does not permit overwriting a snapshot'),
  judge: refusedBecause('CopySnapshot', reasonIds.snapshotExists),
};

export default requirement;
