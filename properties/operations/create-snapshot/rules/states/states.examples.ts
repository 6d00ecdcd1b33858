import type { JsonObject } from '../../../../../spec/json.js';
import type { Wanted } from '../../../../../harness/oracle/wanted.js';
import type { Observation, Wait } from '../../../../observation.js';
import type { Examples } from '../../../../testing/cases.js';
import {
  follow,
  refusal,
  snapshot,
  type StepPlan,
  usualCluster,
  windowMs,
} from '../../../../testing/observation-builder.js';
import { snapshotAvailable } from '../../../../vocabulary/look.js';

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

/** A read that has to show what happened before. */
const late = (plan: StepPlan): StepPlan => ({ ...plan, sentMs: 10 + windowMs });

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
    ['violated', [cluster({ Status: 'creating' }), {}, late(cluster({ Status: 'creating' }))]],
    ['violated', [clusterDeletion, {}, late(cluster({ Status: 'deleting' }))]],
    ['satisfied', [cluster({ Status: 'creating' }), { answer: refusal('InvalidClusterStateFault') }]],
    // Soon after the request, the read may be of a moment before it.
    ['not-applicable', [cluster({ Status: 'creating' }), {}, cluster({ Status: 'creating' })]],
    ['not-applicable', [cluster({ Status: 'creating' }), {}, late(cluster())]],
    ['not-applicable', [cluster(), {}, late(cluster({ Status: 'deleting' }))]],
    ['not-applicable', [cluster({ Status: 'snapshotting' }), {}, late(cluster({ Status: 'snapshotting' }))]],
    ['not-applicable', [{}, late(cluster({ Status: 'deleting' }))]],
  ],
  'states.never-backwards': [
    ['violated', follow({}, status('available'), { ...status('creating'), sentMs: 10 + windowMs })],
    ['violated', follow({}, status('deleting'), { ...status('available'), sentMs: 10 + windowMs })],
    ['satisfied', follow({}, status('creating'), status('available'), status('deleting'))],
    // So soon, the second read may be late.
    ['satisfied', follow({}, status('available'), { ...status('creating'), sentMs: 9 + windowMs })],
    ['not-applicable', follow({}, status('creating'))],
    // Created again, maybe: what was said may be of the one before.
    [
      'not-applicable',
      follow({}, status('deleting'), { lost: 'reset' }, { ...status('available'), sentMs: windowMs }),
    ],
    [
      'not-applicable',
      follow({}, status('deleting'), deletion, {}, { ...status('available'), sentMs: windowMs }),
    ],
    ['satisfied', follow({}, status('available'), deleted, status('available'))],
  ],
  'states.becomes-available': [
    ['violated', waiting('window-passed', 'creating')],
    ['not-applicable', waiting('cut-short', 'creating')],
    ['not-applicable', waiting('window-passed', 'deleting')],
    ['satisfied', follow({}, status('available'))],
    ['satisfied', follow({ answer: { body: {} } }, status('creating'), status('available'))],
    ['not-applicable', follow({ answer: { body: {} } }, status('available'))],
    ['not-applicable', follow({}, status('creating'))],
  ],
};

/** A wait for a snapshot to become available that ended so, with a last look that showed this status. */
function waiting(outcome: Wait['outcome'], last: string): Observation {
  const wanted: Wanted[] = [{ kind: 'state', what: snapshotAvailable }];
  const wait: Wait = { firstStep: 0, lastStep: 1, waitedMs: 10_000, outcome, wanted };
  return { ...follow(status('creating'), status(last)), waits: [wait] };
}

export default examples;
