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
  ],
  'states.becomes-available': [
    ['violated', [status('creating'), status('creating'), deletion]],
    ['held', [status('creating'), status('available'), deletion]],
    ['held', [status('creating'), deletion]],
    ['silent', [status('creating'), status('creating')]],
  ],
});
