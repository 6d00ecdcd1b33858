import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedFor } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'names.collide-ignoring-case',
  level: 'SHOULD',
  topic: 'letter-case',
  title: 'CreateSnapshot rejects a name that differs from an existing one only in letter case.',
  source: source(
    'api.create-snapshot',
    'A name for the snapshot being created. This value is stored as a lowercase string.',
    {
      kind: 'judgement',
      from: 'Both names are stored as the same string, so the second one is taken. The document does not say so.',
    },
  ),
  judge: refusedFor('CreateSnapshot', reasonIds.existsInOtherCase),
};

export default requirement;
