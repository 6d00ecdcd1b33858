import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedThough } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'names.long-accepted',
  level: 'MAY',
  topic: 'acceptance',
  title: 'CreateSnapshot accepts a snapshot name of 41 to 255 characters.',
  why: 'The developer guide prints 1-40 characters under the Snapshot Name box, for cluster names. The two sources contradict each other, so either answer is right.',
  source: source('client.terraform', 'snapshotNameMaxLength = 255', {
    kind: 'judgement',
    from: 'Terraform lets such names through to AWS, but none of its acceptance tests has one.',
  }),
  judge: acceptedThough('CreateSnapshot', 'snapshot-name-length', ({ SnapshotName }) => {
    return typeof SnapshotName === 'string' && SnapshotName.length <= 255;
  }),
};

export default requirement;
