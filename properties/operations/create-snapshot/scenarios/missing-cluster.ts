import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { look } from '../../../vocabulary/look.js';

type Kind = 'never there' | "a snapshot's name" | 'longer than a real one' | 'shorter than a real one';
type Input = { readonly [member: string]: Json; readonly kind: Kind };

const kinds: readonly Kind[] = [
  'never there',
  "a snapshot's name",
  'longer than a real one',
  'shorter than a real one',
];

const scenario: Scenario<Input> = {
  name: 'missing-cluster',
  title: 'Requests a snapshot of a cluster that does not exist.',
  needs: [],
  share: 0.1,
  strata: kinds.map((kind) => ({ name: kind, arbitrary: fc.constant({ kind }) })),
  async act({ kind }, context) {
    const snapshot = context.freshName();
    const missing = await nameOf(kind);
    await context.callAndReadWithSdk('CreateSnapshot', { ClusterName: missing, SnapshotName: snapshot });
    await look(context, snapshot);

    async function nameOf(kind: Kind): Promise<string> {
      if (kind === 'never there') return context.freshName();
      const { name, requestedConfig } = await context.leaseCluster();
      // The cluster was given with --cluster, so others with similar names may exist.
      if (requestedConfig === undefined) return context.freshName();
      if (kind === 'longer than a real one') return context.assumeAbsent(`${name}x`);
      if (kind === 'shorter than a real one') return context.assumeAbsent(name.slice(0, -1));
      const other = context.freshName();
      await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: other }, 'setup');
      return other;
    }
  },
};

export default scenario;
