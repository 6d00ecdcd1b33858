import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'tag-resource.faults.missing-resource',
  level: 'MUST',
  topic: 'missing-snapshots',
  title: 'TagResource rejects the ARN of a snapshot or a cluster that does not exist.',
  source: source('model.faults', 'SnapshotNotFoundFault: The specified snapshot does not exist.'),
  support: [source('api.tag-resource', 'SnapshotNotFoundFault HTTP Status Code: 400')],
  judge: refusedBecause('TagResource', reasonIds.resourceAbsent),
};

export default requirement;
