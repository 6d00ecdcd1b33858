import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { look, lookAt, lookUntilAvailable } from '../../../vocabulary/look.js';

type Input = { readonly [member: string]: Json; readonly tagged: boolean };

const scenario: Scenario<Input> = {
  name: 'copying',
  title: 'Copies a snapshot and describes both.',
  needs: ['CopySnapshot', 'DescribeSnapshots'],
  share: 0.04,
  strata: [false, true].map((tagged) => ({
    name: tagged ? 'with tags' : 'without tags',
    arbitrary: fc.constant({ tagged }),
  })),
  async act({ tagged }, context) {
    const { name } = await context.leaseCluster();
    const original = context.freshName();
    const copy = context.freshName();
    await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: original,
      ...(tagged && { Tags: [{ Key: 'kept', Value: 'by the copy' }] }),
    });
    await lookUntilAvailable(context, original);
    await context.call('CopySnapshot', {
      SourceSnapshotName: original,
      TargetSnapshotName: copy,
    });
    await lookAt(context, copy);
    await look(context, original);
  },
};

export default scenario;
