import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'untag-resource.faults.missing-key',
  level: 'SHOULD',
  topic: 'fault-names',
  title: 'If UntagResource rejects a key that the resource does not have, it reports TagNotFoundFault.',
  why: 'No document says that such a key is rejected, so the fault is all that a client can rely on.',
  source: source('model.faults', 'TagNotFoundFault: The specified tag does not exist.'),
  support: [source('api.untag-resource', 'TagNotFoundFault HTTP Status Code: 400')],
  judge: refusedBecause('UntagResource', reasonIds.tagAbsent),
};

export default requirement;
