import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Scenario } from '../scenario.js';
import { awaitClusterGone, awaitListing, awaitPresence } from '../vocabulary/look.js';

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
  async act({ final }, world) {
    const { name } = await world.clusterOf({});
    const snapshot = world.freshName();
    const last = world.freshName();
    await world.call('CreateSnapshot', { ClusterName: name, SnapshotName: snapshot });
    await awaitPresence(world, snapshot);
    await world.settle(name);
    await awaitListing(world, name, [snapshot]);
    await world.call('DeleteCluster', { ClusterName: name, ...(final && { FinalSnapshotName: last }) });
    await awaitPresence(world, snapshot);
    if (final) await awaitPresence(world, last);
    await world.call('CreateSnapshot', { ClusterName: name, SnapshotName: world.freshName() });
    await awaitClusterGone(world, name);
    await awaitListing(world, name, final ? [snapshot, last] : [snapshot]);
    await world.call('CreateSnapshot', { ClusterName: name, SnapshotName: world.freshName() });
  },
};

export default scenario;
