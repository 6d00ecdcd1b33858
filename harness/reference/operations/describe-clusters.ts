import { defined } from '../../../spec/json.js';
import { describeCluster } from '../describe.js';
import { pageOf } from '../paging.js';
import type { Perform } from './perform.js';

/** Lists clusters: all, or one by its name. */
export const describeClusters: Perform = (state, input) => {
  const name = input.string('ClusterName');
  const withShards = input.boolean('ShowShardDetails') ?? false;
  const { page, next } = pageOf(
    name === undefined ? [...state.clusters.values()] : [state.cluster(name)],
    input,
  );
  return defined({
    Clusters: page.map((cluster) => describeCluster(state, cluster, withShards)),
    NextToken: next,
  });
};
