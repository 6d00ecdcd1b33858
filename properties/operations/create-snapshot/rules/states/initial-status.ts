import { at } from '../../../../../spec/json.js';
import { responseSchema, source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const listed = at(responseSchema('CreateSnapshot'), '/properties/Snapshot/properties/Status/enum');
const statuses: ReadonlySet<unknown> = new Set(Array.isArray(listed) ? listed : []);

const requirement: Requirement = {
  id: 'states.initial-status',
  level: 'SHOULD',
  topic: 'status',
  title: 'A new snapshot is `creating` or `available`.',
  source: source(
    'client.terraform',
    'Pending: []string{snapshotStatusCreating}, Target: []string{snapshotStatusAvailable},',
  ),
  support: [source('recorded.create-snapshot', '"Status": "creating"')],
  judge: (observation) =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), ({ step, pointer, snapshot: { Status } }) => {
      // Values that are no status are judged by response.status-type and response.status-value.
      if (!statuses.has(Status)) return notApplicable;
      if (Status === 'creating' || Status === 'available') return satisfied;
      return violated({
        step: step.index,
        message: 'The new snapshot is neither creating nor available.',
        expected: { kind: 'one-of', pointer: `${pointer}/Status`, values: ['creating', 'available'] },
        signature: 'other state',
      });
    }),
};

export default requirement;
