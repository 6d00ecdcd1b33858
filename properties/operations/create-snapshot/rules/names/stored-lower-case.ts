import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { snapshotsInCreateAnswers } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'names.stored-lower-case',
  level: 'MUST',
  title: 'A snapshot asked for with capital letters is named in lower case.',
  source: source('api.create-snapshot', 'This value is stored as a lowercase string.'),
  judge: (observation) =>
    every(snapshotsInCreateAnswers(observation), ({ step, pointer, snapshot: { Name } }) => {
      const asked = step.input?.['SnapshotName'];
      if (typeof asked !== 'string' || typeof Name !== 'string' || asked === asked.toLowerCase())
        return notApplicable;
      if (Name === Name.toLowerCase()) return satisfied;
      return violated({
        step: step.index,
        message: 'The name is not stored in lower case.',
        expected: show(asked.toLowerCase()),
        actual: show(Name),
        pointer: `${pointer}/Name`,
        signature: 'capitals',
      });
    }),
};

export default requirement;
