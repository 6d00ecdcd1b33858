import type { Effects } from '../../effect-types.js';

/** Begins to change a cluster, which may be busy meanwhile. */
export const updateCluster: Effects = {
  access: 'write',
  creates: [],
  removes: [],
  changes: [
    { aspect: 'availability', cluster: '/ClusterName' },
    { aspect: 'configuration', cluster: '/ClusterName' },
  ],
  shows: [{ kind: 'cluster', at: '/Cluster', isCurrent: false }],
  probe: (name) => ({ ClusterName: name }),
};
