import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Scenario } from '../scenario.js';
import { awaitAvailable, awaitPresence, lookAt } from '../vocabulary/look.js';

type Input = { readonly [member: string]: Json; readonly tagged: boolean };

const scenario: Scenario<Input> = {
  name: 'copying',
  title: 'Copies a snapshot and looks at both.',
  needs: ['CopySnapshot', 'DescribeSnapshots'],
  share: 0.04,
  strata: [false, true].map((tagged) => ({
    name: tagged ? 'with tags' : 'without tags',
    arbitrary: fc.constant({ tagged }),
  })),
  async act({ tagged }, world) {
    const { name } = await world.cluster();
    const original = world.freshName();
    const copy = world.freshName();
    await world.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: original,
      ...(tagged && { Tags: [{ Key: 'kept', Value: 'by the copy' }] }),
    });
    await awaitAvailable(world, original);
    const copying = await world.call('CopySnapshot', {
      SourceSnapshotName: original,
      TargetSnapshotName: copy,
    });
    await lookAt(world, copy, copying);
    await awaitPresence(world, original);
  },
};

export default scenario;
