import { isObject, type JsonObject } from '../../../../spec/json.js';
import { clusterShapes } from '../../../../harness/generate/cluster-shape.js';
import type { Scenario } from '../../../scenario.js';
import { lookAt } from '../../../vocabulary/look.js';

const scenario: Scenario<JsonObject> = {
  name: 'cluster-shapes',
  title: 'Creates snapshots of clusters with various configurations.',
  needs: ['CreateCluster'],
  share: 0.4,
  strata: clusterShapes().map(({ name, arbitrary }) => ({ name, arbitrary: arbitrary.filter(isObject) })),
  async act(shape, context) {
    const { name } = await context.createCluster(shape);
    const snapshot = context.freshName();
    await context.callAndReadWithSdk('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
    });
    await lookAt(context, snapshot);
    if (context.can('DescribeClusters'))
      await context.call('DescribeClusters', { ClusterName: name, ShowShardDetails: true }, 'probe');
  },
};

export default scenario;
