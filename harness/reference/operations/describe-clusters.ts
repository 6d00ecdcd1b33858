import { describeCluster } from '../describe.js';
import { pageOf } from '../paging.js';
import { defined } from '../resources.js';
import type { Perform } from './table.js';

/** Lists clusters: all, or one by its name. */
export const describeClusters: Perform = (plane, input) => {
  const name = input.string('ClusterName');
  const withShards = input.boolean('ShowShardDetails') ?? false;
  const { page, next } = pageOf(
    name === undefined ? [...plane.clusters.values()] : [plane.cluster(name)],
    input,
  );
  return defined({
    Clusters: page.map((cluster) => describeCluster(plane, cluster, withShards)),
    NextToken: next,
  });
};
