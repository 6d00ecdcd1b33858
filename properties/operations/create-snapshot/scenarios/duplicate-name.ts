import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { lookAt } from '../../../vocabulary/look.js';

type Kind = 'same request' | "other letters' case" | 'other cluster' | 'other tags';
type Input = { readonly [member: string]: Json; readonly kind: Kind };

const kinds: readonly Kind[] = ['same request', "other letters' case", 'other cluster', 'other tags'];

const scenario: Scenario<Input> = {
  name: 'duplicate-name',
  title: 'Requests a snapshot with a name that is taken.',
  needs: [],
  share: 0.16,
  strata: kinds.map((kind) => ({ name: kind, arbitrary: fc.constant({ kind }) })),
  async act({ kind }, context) {
    const { name } = await context.leaseCluster();
    const second = kind === 'other cluster' ? (await context.createCluster({})).name : name;
    const SnapshotName = context.freshName();
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName }, 'setup');
    await context.waitUntilAvailable(name);
    await context.callAndReadWithSdk('CreateSnapshot', {
      ClusterName: second,
      SnapshotName: kind === "other letters' case" ? SnapshotName.toUpperCase() : SnapshotName,
      ...(kind === 'other tags' && { Tags: [{ Key: 'second', Value: 'true' }] }),
    });
    await lookAt(context, SnapshotName);
  },
};

export default scenario;
