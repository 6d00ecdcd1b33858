import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'names.stored-lower-case',
  level: 'MUST',
  topic: 'letter-case',
  title: 'CreateSnapshot stores the name of a snapshot in lower case.',
  source: source(
    'api.create-snapshot',
    'A name for the snapshot being created. This value is stored as a lowercase string.',
  ),
  support: [
    source(
      'client.terraform',
      'MemoryDB, similar to ElastiCache, allows upper-case names when creating resources, but then normalises them to lowercase on any subsequent read.',
    ),
  ],
  judge: (observation) =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), ({ step, pointer, snapshot: { Name } }) => {
      const asked = step.input?.['SnapshotName'];
      if (typeof asked !== 'string' || typeof Name !== 'string' || asked === asked.toLowerCase())
        return notApplicable;
      if (Name === Name.toLowerCase()) return satisfied;
      return violated({
        step: step.index,
        message: 'The response does not have the name in lower case.',
        expected: { kind: 'equals', pointer: `${pointer}/Name`, value: asked.toLowerCase() },
        signature: 'capitals',
      });
    }),
};

export default requirement;
