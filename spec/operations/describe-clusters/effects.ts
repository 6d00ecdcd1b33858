import type { Effects } from '../../effect-types.js';

/** Describes one cluster, or lists them. */
export const describeClusters: Effects = {
  access: 'read',
  looksUp: [{ kind: 'cluster', name: '/ClusterName', absent: 'ClusterNotFoundFault' }],
  shows: [{ kind: 'cluster', at: '/Clusters/*', isCurrent: true }],
  probe: (name) => ({ ClusterName: name }),
};
