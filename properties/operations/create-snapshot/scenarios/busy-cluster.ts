import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { lookUntilOtherStatus, look } from '../../../vocabulary/look.js';
import { isAccepted } from '../../../vocabulary/steps.js';

type Kind = 'just created' | 'just snapshotted' | 'just updated';
type Input = { readonly [member: string]: Json; readonly kind: Kind };

const kinds: readonly Kind[] = ['just created', 'just snapshotted', 'just updated'];

const scenario: Scenario<Input> = {
  name: 'busy-cluster',
  title: 'Requests a snapshot of a cluster that may not be available yet.',
  needs: ['CreateCluster', 'DescribeClusters'],
  share: 0.12,
  strata: kinds.map((kind) => ({ name: kind, arbitrary: fc.constant({ kind }) })),
  async act({ kind }, context) {
    const { name } =
      kind === 'just created' ? await context.createClusterNoWait() : await context.leaseCluster();
    if (kind === 'just snapshotted')
      await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
    if (kind === 'just updated' && context.can('UpdateCluster'))
      await context.call('UpdateCluster', { ClusterName: name, Description: context.freshName() }, 'setup');
    const snapshot = context.freshName();
    // The response to CreateCluster showed the status already.
    if (kind !== 'just created') await context.call('DescribeClusters', { ClusterName: name }, 'setup');
    const creation = await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: snapshot });
    await look(context, snapshot);
    // Whether the cluster was there when the request was accepted is judged by states.busy-cluster-refused.
    if (kind === 'just created' && isAccepted(creation))
      await lookUntilOtherStatus(context, name, 'creating', creation);
  },
};

export default scenario;
