import type { JsonObject } from '../../../../../spec/json.js';
import type { Examples } from '../../../../testing/cases.js';
import { again } from '../../../../testing/plans.js';
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

const clusterDeletion: StepPlan = {
  operation: 'DeleteCluster',
  input: { ClusterName: 'there' },
  answer: { body: { Cluster: { Name: 'there', Status: 'deleting' } } },
};

const examples: Examples = {
  'states.cluster-unchanged': [
    ['violated', [cluster(), {}, cluster({ Description: 'other' })]],
    ['satisfied', [cluster(), {}, cluster()]],
    ['satisfied', [cluster(), {}, cluster({ Status: 'snapshotting' })]],
    ['satisfied', [cluster(), {}, cluster({ AvailabilityMode: 'other', NewMember: 1 })]],
    ['not-applicable', [cluster({ Status: 'creating' }), {}, cluster({ Description: 'other' })]],
    [
      'not-applicable',
      [cluster(), { operation: 'UpdateCluster', input: {} }, {}, cluster({ Description: 'other' })],
    ],
    ['not-applicable', [cluster(), {}]],
  ],
  'states.busy-cluster-refused': [
    ['violated', [cluster({ Status: 'creating' }), {}, ...again(cluster({ Status: 'creating' }))]],
    ['violated', [clusterDeletion, {}, ...again(cluster({ Status: 'deleting' }))]],
    ['satisfied', [cluster({ Status: 'creating' }), { answer: refusal('InvalidClusterStateFault') }]],
    // Available meanwhile, or not looked at for long enough.
    ['not-applicable', [cluster({ Status: 'creating' }), {}, cluster({ Status: 'creating' })]],
    ['not-applicable', [cluster({ Status: 'creating' }), {}, ...again(cluster())]],
    [
      'not-applicable',
      [cluster({ Status: 'creating' }), {}, cluster(), ...again(cluster({ Status: 'creating' }))],
    ],
    ['not-applicable', [cluster(), {}, ...again(cluster({ Status: 'deleting' }))]],
    [
      'not-applicable',
      [cluster({ Status: 'snapshotting' }), {}, ...again(cluster({ Status: 'snapshotting' }))],
    ],
    ['not-applicable', [{}, ...again(cluster({ Status: 'deleting' }))]],
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
};

export default examples;
