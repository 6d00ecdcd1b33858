import type { Effects } from '../../effect-types.js';

/** Makes a snapshot out of another one. */
export const copySnapshot: Effects = {
  access: 'write',
  creates: [
    {
      kind: 'snapshot',
      name: '/TargetSnapshotName',
      when: 'always',
      appears: 'at-once',
      from: { kind: 'snapshot', name: '/SourceSnapshotName', absent: 'SnapshotNotFoundFault' },
      tags: '/Tags',
      countsTowardsQuota: 'maybe',
    },
  ],
  removes: [],
  changes: [],
  shows: [{ kind: 'snapshot', at: '/Snapshot', isCurrent: true }],
  probe: (name) => ({ SourceSnapshotName: name, TargetSnapshotName: name }),
};
