import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import { refuseThenCorrect } from '../../../vocabulary/corrected.js';
import { look, lookAt } from '../../../vocabulary/look.js';

type Kind = 'a missing source' | 'a name that is taken';
type Input = { readonly [member: string]: Json; readonly kind: Kind };

const kinds: readonly Kind[] = ['a missing source', 'a name that is taken'];

const scenario: Scenario<Input> = {
  name: 'copy-snapshot.refusals',
  title: 'Copies a snapshot that does not exist, or to a name that is taken, then as it should be.',
  needs: ['DescribeSnapshots'],
  share: 0.02,
  strata: kinds.map((kind) => ({ name: kind, arbitrary: fc.constant({ kind }) })),
  async act({ kind }, context) {
    const { name } = await context.leaseCluster();
    const SourceSnapshotName = await makeSnapshot(context, name, { Tags: [{ Key: 'of', Value: 'source' }] });
    const TargetSnapshotName = context.freshName();
    const right = { SourceSnapshotName, TargetSnapshotName, Tags: [{ Key: 'own', Value: 'tag' }] };
    const taken = kind === 'a name that is taken' ? await makeSnapshot(context, name) : SourceSnapshotName;
    const wrong =
      kind === 'a missing source'
        ? [context.freshName(), ...alike(SourceSnapshotName).map((each) => context.assumeAbsent(each))].map(
            (missing) => ({ ...right, SourceSnapshotName: missing }),
          )
        : [taken, SourceSnapshotName].map((target) => ({ ...right, TargetSnapshotName: target }));
    await refuseThenCorrect(context, {
      operation: 'CopySnapshot',
      wrong,
      right,
      look: async ({ TargetSnapshotName: target }) => {
        if (typeof target === 'string') await look(context, target);
      },
    });
    for (const each of new Set([TargetSnapshotName, taken, SourceSnapshotName])) await lookAt(context, each);
  },
};

/** Names that only a careless look-up takes for a name. */
function alike(name: string): string[] {
  return [`${name}x`, name.slice(0, -1)];
}

export default scenario;
