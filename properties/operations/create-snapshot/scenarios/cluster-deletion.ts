import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { awaitClusterGone, awaitListing, awaitPresence } from '../../../vocabulary/look.js';

type Input = { readonly [member: string]: Json; readonly final: boolean };

const scenario: Scenario<Input> = {
  name: 'cluster-deletion',
  title: 'Deletes a cluster after a snapshot was taken of it, with and without a final one.',
  needs: ['CreateCluster', 'DeleteCluster', 'DescribeSnapshots'],
  share: 0.06,
  strata: [false, true].map((final) => ({
    name: final ? 'with a final snapshot' : 'without a final snapshot',
    arbitrary: fc.constant({ final }),
  })),
  async act({ final }, context) {
    const { name } = await context.createCluster({});
    const snapshot = context.freshName();
    const last = context.freshName();
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: snapshot });
    await awaitPresence(context, snapshot);
    await context.waitUntilAvailable(name);
    await awaitListing(context, name, [snapshot]);
    await context.call('DeleteCluster', { ClusterName: name, ...(final && { FinalSnapshotName: last }) });
    await awaitPresence(context, snapshot);
    if (final) await awaitPresence(context, last);
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
    await awaitClusterGone(context, name);
    await awaitListing(context, name, final ? [snapshot, last] : [snapshot]);
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
  },
};

export default scenario;
