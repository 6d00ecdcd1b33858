import type { Effects } from '../../effect-types.js';

/** Begins to delete a snapshot. */
export const deleteSnapshot: Effects = {
  access: 'write',
  creates: [],
  removes: [{ kind: 'snapshot', name: '/SnapshotName', absent: 'SnapshotNotFoundFault' }],
  changes: [],
  shows: [{ kind: 'snapshot', at: '/Snapshot', isCurrent: false }],
  probe: (name) => ({ SnapshotName: name }),
};
