import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import { refuseThenCorrect } from '../../../vocabulary/corrected.js';
import { look, lookAt, lookUntilGone, lookUntilSurelyGone } from '../../../vocabulary/look.js';
import { isAccepted } from '../../../vocabulary/steps.js';

/** The names that do not exist. */
type Input = { readonly [member: string]: Json; readonly names: readonly Kind[] };
type Kind = 'never there' | 'longer than a real one' | 'shorter than a real one' | 'deleted';

const kinds: readonly Kind[] = [
  'never there',
  'longer than a real one',
  'shorter than a real one',
  'deleted',
];

const scenario: Scenario<Input> = {
  name: 'delete-snapshot.missing-snapshot',
  title: 'Deletes snapshots that do not exist, or not any more, then one that does.',
  needs: ['DescribeSnapshots'],
  share: 0.01,
  strata: [{ name: 'every kind of missing name', arbitrary: fc.constant({ names: kinds }) }],
  async act({ names }, context) {
    const { name } = await context.leaseCluster();
    const deleted = await makeSnapshot(context, name);
    const SnapshotName = await makeSnapshot(context, name, { Tags: [{ Key: 'of', Value: 'another' }] });
    const deletion = await context.call('DeleteSnapshot', { SnapshotName: deleted });
    if (isAccepted(deletion)) await lookUntilSurelyGone(context, deleted);
    const missing: Readonly<Record<Kind, () => string>> = {
      'never there': () => context.freshName(),
      'longer than a real one': () => context.assumeAbsent(`${SnapshotName}x`),
      'shorter than a real one': () => context.assumeAbsent(SnapshotName.slice(0, -1)),
      deleted: () => deleted,
    };
    await refuseThenCorrect(context, {
      operation: 'DeleteSnapshot',
      wrong: names.map((kind) => ({ SnapshotName: missing[kind]() })),
      right: { SnapshotName },
      look: () => look(context, SnapshotName),
    });
    await lookUntilGone(context, SnapshotName);
    await lookAt(context, deleted);
  },
};

export default scenario;
