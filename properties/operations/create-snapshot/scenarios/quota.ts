import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';

/** How many snapshots are taken of one cluster. */
type Input = { readonly [member: string]: Json; readonly count: number };

const scenario: Scenario<Input> = {
  name: 'quota',
  title: 'Creates one snapshot more of a cluster than its quota for 24 hours.',
  needs: ['CreateCluster'],
  share: 0.01,
  strata: [{ name: 'twenty-one', arbitrary: fc.constant({ count: 21 }) }],
  async act({ count }, context) {
    const { name } = await context.createCluster({});
    for (let made = 0; made < count; made++) {
      await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
      await context.waitUntilAvailable(name);
    }
  },
};

export default scenario;
