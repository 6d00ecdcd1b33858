import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { lookAt } from '../../../vocabulary/look.js';

/** How many characters two names share before they differ. */
type Input = { readonly [member: string]: Json; readonly shared: number };

const lengths = [13, 20, 30, 39, 40, 50, 63, 64, 100, 127, 128, 200, 254];

const scenario: Scenario<Input> = {
  name: 'look-alike-names',
  title:
    'Creates two snapshots whose names differ in the last character, and one of a cluster whose name is sent in capitals.',
  needs: [],
  share: 0.13,
  strata: lengths.map((shared) => ({
    name: `${shared} characters alike`,
    arbitrary: fc.constant({ shared }),
  })),
  async act({ shared }, context) {
    const { name, requestedConfig } = await context.leaseCluster();
    const first = `${context.freshNameOf(shared)}a`;
    const second = `${first.slice(0, -1)}b`;
    await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: context.assumeAbsent(first),
    });
    await context.waitUntilAvailable(name);
    await context.call('CreateSnapshot', {
      ClusterName: requestedConfig === undefined ? name : name.toUpperCase(),
      SnapshotName: context.assumeAbsent(second),
    });
    await lookAt(context, first);
    await lookAt(context, second);
  },
};

export default scenario;
