import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { describesNamed } from '../../../../vocabulary/describes.js';

const requirement: Requirement = {
  id: 'copy-snapshot.response.describes-copy',
  level: 'MUST',
  topic: 'other-names',
  title: 'CopySnapshot describes the copy, under the name that the request gives it.',
  source: source('api.copy-snapshot', 'TargetSnapshotName A name for the snapshot copy.'),
  judge: describesNamed('CopySnapshot', 'TargetSnapshotName'),
};

export default requirement;
