import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'names.arn-lower-case',
  level: 'SHOULD',
  topic: 'letter-case',
  title: 'The `ARN` of a snapshot that was requested with capital letters has the name in lower case.',
  source: source(
    'api.create-snapshot',
    'A name for the snapshot being created. This value is stored as a lowercase string.',
    { kind: 'judgement', from: 'The ARN ends with the stored name. The document does not speak of the ARN.' },
  ),
  judge: (observation) =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), ({ step, pointer, snapshot: { ARN } }) => {
      const asked = step.input?.['SnapshotName'];
      if (typeof asked !== 'string' || typeof ARN !== 'string' || asked === asked.toLowerCase())
        return notApplicable;
      const name = ARN.slice(ARN.lastIndexOf('/') + 1);
      if (name === name.toLowerCase()) return satisfied;
      return violated({
        step: step.index,
        message: 'The ARN does not end with the name in lower case.',
        expected: { kind: 'ends-with', pointer: `${pointer}/ARN`, text: `/${asked.toLowerCase()}` },
        signature: 'capitals',
      });
    }),
};

export default requirement;
