import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { describesNamed } from '../../../../vocabulary/describes.js';

const requirement: Requirement = {
  id: 'delete-snapshot.response.describes-deleted',
  level: 'MUST',
  topic: 'other-names',
  title: 'DeleteSnapshot describes the snapshot that it deletes.',
  source: source('api.delete-snapshot', 'The snapshot object that has been deleted.'),
  judge: describesNamed('DeleteSnapshot', 'SnapshotName'),
};

export default requirement;
