import type { JsonObject } from '../../../spec/json.js';
import { judges } from '../../testing/cases.js';
import { refusal, snapshot, type StepPlan, usualCluster } from '../../testing/observation-builder.js';

const cluster = (change: JsonObject = {}): StepPlan => ({
  operation: 'DescribeClusters',
  input: { ClusterName: 'there' },
  answer: { body: { Clusters: [{ ...usualCluster.said, ...change }] } },
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
    ['held', [cluster(), {}, cluster()]],
    ['held', [cluster(), {}, cluster({ Status: 'snapshotting' })]],
    ['silent', [cluster({ Status: 'creating' }), {}, cluster({ Description: 'other' })]],
    ['silent', [cluster(), { operation: 'UpdateCluster', input: {} }, {}, cluster({ Description: 'other' })]],
    ['silent', [cluster(), {}]],
  ],
  'states.never-backwards': [
    ['violated', [status('available'), status('creating')]],
    [
      'violated',
      [status('deleting'), { answer: refusal('SnapshotAlreadyExistsFault') }, status('available')],
    ],
    ['held', [status('creating'), status('available'), status('deleting')]],
    ['silent', [status('deleting'), { lost: 'reset' }, status('available')]],
    [
      'silent',
      [
        status('deleting'),
        { answer: refusal('SnapshotAlreadyExistsFault'), maybeApplied: true },
        status('available'),
      ],
    ],
    ['silent', [status('creating')]],
    // An answer that was long under way is not newer than one that came in the meantime.
    [
      'held',
      [
        { ...status('available'), began: 1, ended: 4 },
        { ...status('creating'), began: 2, ended: 5 },
      ],
    ],
    // Made twice: what was said may be of the former life.
    ['silent', [{}, deletion, {}, status('deleting'), status('available')]],
    ['held', [{}, status('available'), deleted, status('available')]],
    ['silent', [{}, status('creating')]],
  ],
  'states.becomes-available': [
    ['violated', [status('creating'), status('creating'), deletion]],
    ['held', [status('creating'), status('available'), deletion]],
    ['held', [status('creating'), deletion]],
    ['silent', [status('creating'), status('creating')]],
  ],
});
