import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Scenario } from '../scenario.js';
import { describe } from '../vocabulary/look.js';

type Kind = 'never there' | 'a snapshot’s name' | 'longer than a real one' | 'shorter than a real one';
type Input = { readonly [member: string]: Json; readonly kind: Kind };

const kinds: readonly Kind[] = [
  'never there',
  'a snapshot’s name',
  'longer than a real one',
  'shorter than a real one',
];

const scenario: Scenario<Input> = {
  name: 'missing-cluster',
  title: 'Asks for a snapshot of a cluster that does not exist.',
  needs: [],
  share: 0.1,
  strata: kinds.map((kind) => ({ name: kind, arbitrary: fc.constant({ kind }) })),
  async act({ kind }, world) {
    const snapshot = world.freshName();
    const missing = await nameOf(kind);
    await world.callAndReadWithSdk('CreateSnapshot', { ClusterName: missing, SnapshotName: snapshot });
    await describe(world, snapshot);

    async function nameOf(kind: Kind): Promise<string> {
      if (kind === 'never there') return world.freshName();
      const { name, asked } = await world.cluster();
      // Beside a cluster the user gave, others may well be called almost the same.
      if (asked === undefined) return world.freshName();
      if (kind === 'longer than a real one') return world.absent(`${name}x`);
      if (kind === 'shorter than a real one') return world.absent(name.slice(0, -1));
      const other = world.freshName();
      await world.call('CreateSnapshot', { ClusterName: name, SnapshotName: other }, 'setup');
      return other;
    }
  },
};

export default scenario;
