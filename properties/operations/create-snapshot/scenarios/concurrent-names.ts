import fc from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { look } from '../../../vocabulary/look.js';

/** The number of clusters. */
type Input = { readonly [member: string]: Json; readonly clusters: number };

const scenario: Scenario<Input> = {
  name: 'concurrent-names',
  title: 'Creates snapshots of several clusters at once, each with another name.',
  needs: ['CreateCluster', 'DescribeSnapshots'],
  share: 0.06,
  strata: [2, 4].map((clusters) => ({ name: `${clusters} clusters`, arbitrary: fc.constant({ clusters }) })),
  async act({ clusters }, context) {
    const pairs = await Promise.all(
      Array.from({ length: clusters }, async () => ({
        cluster: (await context.createCluster({})).name,
        snapshot: context.freshName(),
      })),
    );
    await Promise.all(
      pairs.map(({ cluster, snapshot }) =>
        context.call('CreateSnapshot', {
          ClusterName: cluster,
          SnapshotName: snapshot,
          Tags: [{ Key: 'of', Value: cluster }],
        }),
      ),
    );
    for (const { snapshot } of pairs) await look(context, snapshot);
  },
};

export default scenario;
