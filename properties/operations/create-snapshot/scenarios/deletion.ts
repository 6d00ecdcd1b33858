import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { awaitAbsence, awaitAvailable, awaitDelisting, lookAt } from '../../../vocabulary/look.js';

type Kind = 'deleted' | 'made again without tags' | 'made again with other tags';
type Input = { readonly [member: string]: Json; readonly kind: Kind };

const kinds: readonly Kind[] = ['deleted', 'made again without tags', 'made again with other tags'];

const scenario: Scenario<Input> = {
  name: 'deletion',
  title: 'Deletes a snapshot that had tags, and makes another under its name.',
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  share: 0.09,
  strata: kinds.map((kind) => ({ name: kind, arbitrary: fc.constant({ kind }) })),
  async act({ kind }, context) {
    const { name } = await context.leaseCluster();
    const snapshot = context.freshName();
    const kept = context.freshName();
    const keeper = await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: kept }, 'setup');
    await context.waitUntilAvailable(name);
    const first = await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      Tags: [{ Key: 'first', Value: 'life' }],
    });
    await lookAt(context, snapshot, first);
    await awaitAvailable(context, snapshot);
    await context.call('DeleteSnapshot', { SnapshotName: snapshot });
    await awaitAbsence(context, snapshot);
    await awaitDelisting(context, name, snapshot);
    await lookAt(context, kept, keeper);
    if (kind === 'deleted') return;
    await context.waitUntilAvailable(name);
    const second = await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      ...(kind === 'made again with other tags' && { Tags: [{ Key: 'second', Value: 'life' }] }),
    });
    await lookAt(context, snapshot, second);
  },
};

export default scenario;
