import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Scenario } from '../scenario.js';
import { awaitPresence, lookAt } from '../vocabulary/look.js';

/** How many at once, and whether on one cluster or on two in turn. */
type Input = { readonly [member: string]: Json; readonly rivals: number; readonly clusters: number };

const scenario: Scenario<Input> = {
  name: 'concurrent-creation',
  title: 'Asks for one name several times at once.',
  needs: ['CreateCluster', 'DescribeSnapshots'],
  share: 0.12,
  strata: [1, 2].map((clusters) => ({
    name: clusters === 1 ? 'of one cluster' : 'of two clusters',
    arbitrary: fc.integer({ min: 2, max: 8 }).map((rivals) => ({ rivals, clusters })),
  })),
  async act({ rivals, clusters }, world) {
    const leases = await Promise.all(Array.from({ length: clusters }, () => world.clusterOf({})));
    const SnapshotName = world.freshName();
    await Promise.all(
      Array.from({ length: rivals }, (_, index) =>
        world.call('CreateSnapshot', {
          ClusterName: leases[index % leases.length]?.name ?? '',
          SnapshotName,
          Tags: [{ Key: 'rival', Value: String(index) }],
        }),
      ),
    );
    await awaitPresence(world, SnapshotName);
    await lookAt(world, SnapshotName);
    for (const { name } of leases) await world.call('DescribeSnapshots', { ClusterName: name }, 'probe');
  },
};

export default scenario;
