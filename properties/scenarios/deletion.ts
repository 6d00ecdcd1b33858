import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Scenario } from '../scenario.js';
import { awaitAbsence, awaitAvailable, awaitDelisting, lookAt } from '../vocabulary/look.js';

type Kind = 'deleted' | 'made again without tags' | 'made again with other tags';
type Input = { readonly [member: string]: Json; readonly kind: Kind };

const kinds: readonly Kind[] = ['deleted', 'made again without tags', 'made again with other tags'];

const scenario: Scenario<Input> = {
  name: 'deletion',
  title: 'Deletes a snapshot that had tags, and makes another under its name.',
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  share: 0.09,
  strata: kinds.map((kind) => ({ name: kind, arbitrary: fc.constant({ kind }) })),
  async act({ kind }, world) {
    const { name } = await world.cluster();
    const snapshot = world.freshName();
    const kept = world.freshName();
    const keeper = await world.call('CreateSnapshot', { ClusterName: name, SnapshotName: kept }, 'setup');
    await world.settle(name);
    const first = await world.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      Tags: [{ Key: 'first', Value: 'life' }],
    });
    await lookAt(world, snapshot, first);
    await awaitAvailable(world, snapshot);
    await world.call('DeleteSnapshot', { SnapshotName: snapshot });
    await awaitAbsence(world, snapshot);
    await awaitDelisting(world, name, snapshot);
    await lookAt(world, kept, keeper);
    if (kind === 'deleted') return;
    await world.settle(name);
    const second = await world.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      ...(kind === 'made again with other tags' && { Tags: [{ Key: 'second', Value: 'life' }] }),
    });
    await lookAt(world, snapshot, second);
  },
};

export default scenario;
