import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { lookAt, lookUntilAvailable, lookUntilThere } from '../../../vocabulary/look.js';
import { isAccepted } from '../../../vocabulary/steps.js';

type Kind = 'of the snapshot' | 'of the cluster';
type Input = {
  readonly [member: string]: Json;
  readonly kind: Kind;
  readonly order: 'creation' | 'deletion';
};

const kinds: readonly Kind[] = ['of the snapshot', 'of the cluster'];

const scenario: Scenario<Input> = {
  name: 'concurrent-deletion',
  title: 'Creates a snapshot while another of that name, or the cluster, is being deleted.',
  needs: ['CreateCluster', 'DescribeSnapshots', 'DeleteCluster', 'DeleteSnapshot'],
  share: 0.12,
  strata: kinds.flatMap((kind) =>
    (['creation', 'deletion'] as const).map((order) => ({
      name: `${kind}, ${order} first`,
      arbitrary: fc.constant({ kind, order }),
    })),
  ),
  async act({ kind, order }, context) {
    const { name: ClusterName } = await context.createCluster({});
    const SnapshotName = context.freshName();
    if (kind === 'of the snapshot') {
      await context.call('CreateSnapshot', { ClusterName, SnapshotName }, 'setup');
      await lookUntilAvailable(context, SnapshotName);
      await context.waitUntilAvailable(ClusterName);
    }
    const create = () =>
      context.call('CreateSnapshot', { ClusterName, SnapshotName, Tags: [{ Key: 'life', Value: 'second' }] });
    const remove = () =>
      kind === 'of the snapshot'
        ? context.call('DeleteSnapshot', { SnapshotName })
        : context.call('DeleteCluster', { ClusterName });
    const others = kind === 'of the cluster' ? [context.freshName(), context.freshName()] : [];
    const createAll = () => [
      create(),
      ...others.map((name) => context.call('CreateSnapshot', { ClusterName, SnapshotName: name })),
    ];
    const all = order === 'creation' ? [...createAll(), remove()] : [remove(), ...createAll()];
    const steps = await Promise.all(all);
    const first = steps.find(({ operation }) => operation === 'CreateSnapshot');
    const wasDeleted = steps.some((step) => step.operation === 'DeleteSnapshot' && isAccepted(step));
    const isRetried = wasDeleted && first !== undefined && !isAccepted(first);
    // The name is requested repeatedly while the old snapshot is being deleted.
    const creation = isRetried
      ? await context.eventually(create, (step) =>
          isAccepted(step) ? [] : [{ kind: 'state', what: 'name free again' }],
        )
      : first;
    if (creation !== undefined && isAccepted(creation)) {
      await lookUntilThere(context, SnapshotName, creation);
      await lookUntilAvailable(context, SnapshotName);
    }
    await lookAt(context, SnapshotName);
  },
};

export default scenario;
