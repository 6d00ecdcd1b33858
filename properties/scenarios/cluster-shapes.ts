import { isObject, type JsonObject } from '../../spec/json.js';
import { clusterShapes } from '../../harness/generate/cluster-shape.js';
import type { Scenario } from '../scenario.js';
import { lookAt } from '../vocabulary/look.js';

const scenario: Scenario<JsonObject> = {
  name: 'cluster-shapes',
  title: 'Takes snapshots of clusters of many shapes.',
  needs: ['CreateCluster'],
  share: 0.4,
  strata: clusterShapes().map(({ name, arbitrary }) => ({ name, arbitrary: arbitrary.filter(isObject) })),
  async act(shape, world) {
    const { name } = await world.clusterOf(shape);
    const snapshot = world.freshName();
    const creation = await world.callAndReadWithSdk('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
    });
    await lookAt(world, snapshot, creation);
    if (world.can('DescribeClusters'))
      await world.call('DescribeClusters', { ClusterName: name, ShowShardDetails: true }, 'probe');
  },
};

export default scenario;
