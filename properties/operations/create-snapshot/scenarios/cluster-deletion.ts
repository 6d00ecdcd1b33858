import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario, ScenarioContext } from '../../../scenario.js';
import { listSnapshots, look, lookUntilThere, waitUntilClusterGone } from '../../../vocabulary/look.js';
import { isAccepted } from '../../../vocabulary/steps.js';

type Input = { readonly [member: string]: Json; readonly final: boolean };

const scenario: Scenario<Input> = {
  name: 'cluster-deletion',
  title:
    'Deletes a cluster that has a snapshot, with and without a final snapshot, first in ways that are refused.',
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
    await look(context, snapshot);
    await context.waitUntilAvailable(name);
    await listSnapshots(context, { ClusterName: name });
    if (final) await refused(context, name, snapshot);
    const deletion = await context.call('DeleteCluster', {
      ClusterName: name,
      ...(final && { FinalSnapshotName: last }),
    });
    await look(context, snapshot);
    if (final && isAccepted(deletion)) await lookUntilThere(context, last, deletion);
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
    await waitUntilClusterGone(context, name);
    await listSnapshots(context, { ClusterName: name });
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
  },
};

/** Deletions that have to be refused, each with a look at what it may have deleted. */
async function refused(context: ScenarioContext, cluster: string, taken: string): Promise<void> {
  for (const input of [
    { ClusterName: cluster, FinalSnapshotName: taken },
    { ClusterName: context.freshName() },
  ]) {
    await context.call('DeleteCluster', input);
    if (context.can('DescribeClusters'))
      await context.call('DescribeClusters', { ClusterName: cluster }, 'probe');
  }
  await look(context, taken);
}

export default scenario;
