import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'faults.duplicate-name',
  level: 'MUST',
  topic: 'taken-names',
  title: 'CreateSnapshot rejects the name of an existing snapshot with SnapshotAlreadyExistsFault.',
  source: source('model.faults', 'A snapshot with the specified name already exists.'),
  judge: refusedBecause('CreateSnapshot', reasonIds.snapshotExists),
};

export default requirement;
