import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { listSnapshots, lookAt, lookUntilAvailable, lookUntilGone } from '../../../vocabulary/look.js';

type Kind = 'deleted' | 'made again without tags' | 'made again with other tags';
type Input = { readonly [member: string]: Json; readonly kind: Kind };

const kinds: readonly Kind[] = ['deleted', 'made again without tags', 'made again with other tags'];

const scenario: Scenario<Input> = {
  name: 'deletion',
  title: 'Deletes a snapshot with tags and creates another with its name.',
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  share: 0.09,
  strata: kinds.map((kind) => ({ name: kind, arbitrary: fc.constant({ kind }) })),
  async act({ kind }, context) {
    const { name } = await context.leaseCluster();
    const snapshot = context.freshName();
    const kept = context.freshName();
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: kept }, 'setup');
    await context.waitUntilAvailable(name);
    await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      Tags: [{ Key: 'first', Value: 'life' }],
    });
    await lookAt(context, snapshot);
    await lookUntilAvailable(context, snapshot);
    await context.call('DeleteSnapshot', { SnapshotName: snapshot });
    await lookUntilGone(context, snapshot);
    await listSnapshots(context, { ClusterName: name });
    await lookAt(context, kept);
    if (kind === 'deleted') return;
    await context.waitUntilAvailable(name);
    await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      ...(kind === 'made again with other tags' && { Tags: [{ Key: 'second', Value: 'life' }] }),
    });
    await lookAt(context, snapshot);
  },
};

export default scenario;
