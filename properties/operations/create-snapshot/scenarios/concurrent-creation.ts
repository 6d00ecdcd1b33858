import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { listSnapshots, lookAt, lookUntilThere } from '../../../vocabulary/look.js';
import { isAccepted } from '../../../vocabulary/steps.js';

/** How many requests at once, of one cluster or of two in turn; whether every second one has the name in capitals. */
type Input = {
  readonly [member: string]: Json;
  readonly rivals: number;
  readonly clusters: number;
  readonly capitals: boolean;
};

const rivals = fc.integer({ min: 2, max: 8 });

const scenario: Scenario<Input> = {
  name: 'concurrent-creation',
  title: 'Sends several concurrent requests for one snapshot name.',
  needs: ['CreateCluster', 'DescribeSnapshots'],
  share: 0.12,
  strata: [
    {
      name: 'of one cluster',
      arbitrary: rivals.map((count) => ({ rivals: count, clusters: 1, capitals: false })),
    },
    {
      name: 'of two clusters',
      arbitrary: rivals.map((count) => ({ rivals: count, clusters: 2, capitals: false })),
    },
    {
      name: 'of two clusters, in both letter cases',
      arbitrary: fc.constant({ rivals: 2, clusters: 2, capitals: true }),
    },
  ],
  async act({ rivals, clusters, capitals }, context) {
    const leases = await Promise.all(Array.from({ length: clusters }, () => context.createCluster({})));
    const SnapshotName = context.freshName();
    const requests = await Promise.all(
      Array.from({ length: rivals }, (_, index) =>
        context.call('CreateSnapshot', {
          ClusterName: leases[index % leases.length]?.name ?? '',
          SnapshotName: capitals && index % 2 === 1 ? SnapshotName.toUpperCase() : SnapshotName,
          Tags: [{ Key: 'rival', Value: String(index) }],
        }),
      ),
    );
    const creation = requests.find(isAccepted);
    if (creation !== undefined) await lookUntilThere(context, SnapshotName, creation);
    await lookAt(context, SnapshotName);
    for (const { name } of leases) await listSnapshots(context, { ClusterName: name });
  },
};

export default scenario;
