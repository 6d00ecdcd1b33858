import { source } from '../../../../../spec/model.js';
import { reasons } from '../../expect.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedFor } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'names.collide-ignoring-case',
  level: 'SHOULD',
  title: 'Two names that differ only in the case of their letters are one name, so the second is refused.',
  source: source('api.create-snapshot', 'This value is stored as a lowercase string.'),
  judge: refusedFor(reasons.existsInOtherCase),
};

export default requirement;
