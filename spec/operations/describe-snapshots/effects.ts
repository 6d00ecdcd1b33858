import type { Effects } from '../../effect-types.js';

/** Describes one snapshot, or lists them. */
export const describeSnapshots: Effects = {
  access: 'read',
  looksUp: [{ kind: 'snapshot', name: '/SnapshotName', absent: 'SnapshotNotFoundFault' }],
  shows: [{ kind: 'snapshot', at: '/Snapshots/*', isCurrent: true }],
  probe: (name) => ({ SnapshotName: name }),
};
