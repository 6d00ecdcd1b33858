import type { JsonObject } from '../../../../../spec/json.js';
import { judges } from '../../../../testing/cases.js';
import { refusal, snapshot, type StepPlan, usualCluster } from '../../../../testing/observation-builder.js';

const cluster = (change: JsonObject = {}): StepPlan => ({
  operation: 'DescribeClusters',
  input: { ClusterName: 'there' },
  answer: { body: { Clusters: [{ ...usualCluster.lastDescription, ...change }] } },
});
const status = (Status: string): StepPlan => ({
  operation: 'DescribeSnapshots',
  input: { SnapshotName: 'new' },
  answer: { body: { Snapshots: [snapshot({ Status })] } },
});
const deletion: StepPlan = {
  operation: 'DeleteSnapshot',
  input: { SnapshotName: 'new' },
  answer: { body: {} },
};
const deleted: StepPlan = { ...deletion, answer: { body: { Snapshot: snapshot({ Status: 'deleting' }) } } };

judges({
  'states.cluster-unchanged': [
    ['violated', [cluster(), {}, cluster({ Description: 'other' })]],
    ['satisfied', [cluster(), {}, cluster()]],
    ['satisfied', [cluster(), {}, cluster({ Status: 'snapshotting' })]],
    ['not-applicable', [cluster({ Status: 'creating' }), {}, cluster({ Description: 'other' })]],
    [
      'not-applicable',
      [cluster(), { operation: 'UpdateCluster', input: {} }, {}, cluster({ Description: 'other' })],
    ],
    ['not-applicable', [cluster(), {}]],
  ],
  'states.never-backwards': [
    ['violated', [status('available'), status('creating')]],
    [
      'violated',
      [status('deleting'), { answer: refusal('SnapshotAlreadyExistsFault') }, status('available')],
    ],
    ['satisfied', [status('creating'), status('available'), status('deleting')]],
    ['not-applicable', [status('deleting'), { lost: 'reset' }, status('available')]],
    [
      'not-applicable',
      [
        status('deleting'),
        { answer: refusal('SnapshotAlreadyExistsFault'), maybeApplied: true },
        status('available'),
      ],
    ],
    ['not-applicable', [status('creating')]],
    // An answer that was long under way is not newer than one that came in the meantime.
    [
      'satisfied',
      [
        { ...status('available'), began: 1, ended: 4 },
        { ...status('creating'), began: 2, ended: 5 },
      ],
    ],
    // Made twice: what was said may be of the former life.
    ['not-applicable', [{}, deletion, {}, status('deleting'), status('available')]],
    ['satisfied', [{}, status('available'), deleted, status('available')]],
    ['not-applicable', [{}, status('creating')]],
  ],
  'states.becomes-available': [
    ['violated', [status('creating'), status('creating'), deletion]],
    ['satisfied', [status('creating'), status('available'), deletion]],
    ['satisfied', [status('creating'), deletion]],
    ['not-applicable', [status('creating'), status('creating')]],
  ],
});
