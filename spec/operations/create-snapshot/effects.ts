import type { Effects } from '../../effect-types.js';

/** Takes a snapshot of a cluster, which may be busy meanwhile. */
export const createSnapshot: Effects = {
  access: 'write',
  creates: [
    {
      kind: 'snapshot',
      name: '/SnapshotName',
      when: 'always',
      appears: 'at-once',
      from: { kind: 'cluster', name: '/ClusterName', absent: 'ClusterNotFoundFault' },
      tags: '/Tags',
      countsTowardsQuota: 'yes',
    },
  ],
  removes: [],
  changes: [{ aspect: 'availability', cluster: '/ClusterName' }],
  shows: [{ kind: 'snapshot', at: '/Snapshot', isCurrent: true }],
  probe: () => ({}),
};
