import { source } from '../../../../../spec/model.js';
import { reasons } from '../../expect.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'faults.duplicate-name',
  level: 'MUST',
  title: 'A name that a snapshot has already is refused with SnapshotAlreadyExistsFault.',
  source: source('api.create-snapshot', 'SnapshotAlreadyExistsFault'),
  judge: refusedBecause(reasons.snapshotExists),
};

export default requirement;
