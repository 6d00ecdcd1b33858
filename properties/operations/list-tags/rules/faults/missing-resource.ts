import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'list-tags.faults.missing-resource',
  level: 'MUST',
  topic: 'missing-snapshots',
  title: 'ListTags rejects the ARN of a snapshot or a cluster that does not exist.',
  source: source('model.faults', 'SnapshotNotFoundFault: The specified snapshot does not exist.'),
  support: [source('api.list-tags', 'SnapshotNotFoundFault HTTP Status Code: 400')],
  judge: refusedBecause('ListTags', reasonIds.resourceAbsent),
};

export default requirement;
