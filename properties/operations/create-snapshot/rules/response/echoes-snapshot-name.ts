import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.echoes-snapshot-name',
  level: 'MUST',
  topic: 'other-names',
  title: 'The response has the requested snapshot name, ignoring letter case.',
  source: source('api.create-snapshot', 'A name for the snapshot being created.'),
  judge: (observation) =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), ({ step, pointer, snapshot }) => {
      const asked = step.input?.['SnapshotName'];
      const found = snapshot['Name'];
      if (typeof asked !== 'string' || typeof found !== 'string') return notApplicable;
      if (found.toLowerCase() === asked.toLowerCase()) return satisfied;
      return violated({
        step: step.index,
        message: 'The response has another snapshot name than the request.',
        expected: {
          kind: 'equals',
          pointer: `${pointer}/Name`,
          value: asked.toLowerCase(),
          ignoringCase: true,
        },
        signature: 'differs',
      });
    }),
};

export default requirement;
