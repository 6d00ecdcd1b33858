import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedThough } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'names.long-accepted',
  level: 'SHOULD',
  title: 'A snapshot name of 41 to 255 characters is accepted.',
  source: source('client.terraform', 'validation.StringLenBetween(1, 255)'),
  judge: acceptedThough('snapshot-name-length', ({ SnapshotName }) => {
    return typeof SnapshotName === 'string' && SnapshotName.length <= 255;
  }),
};

export default requirement;
