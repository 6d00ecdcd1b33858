import type { Effects } from '../../effect-types.js';

/** Begins to delete a cluster, after a last snapshot of it where one is asked for. */
export const deleteCluster: Effects = {
  access: 'write',
  creates: [
    {
      kind: 'snapshot',
      name: '/FinalSnapshotName',
      when: 'if-named',
      appears: 'later',
      from: { kind: 'cluster', name: '/ClusterName', absent: 'ClusterNotFoundFault' },
      tags: undefined,
      countsTowardsQuota: 'maybe',
    },
  ],
  removes: [{ kind: 'cluster', name: '/ClusterName', absent: 'ClusterNotFoundFault' }],
  changes: [],
  shows: [{ kind: 'cluster', at: '/Cluster', isCurrent: false }],
  probe: (name) => ({ ClusterName: name }),
};
