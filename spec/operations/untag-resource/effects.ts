import { exampleArn } from '../../arn.js';
import type { Effects } from '../../effect-types.js';

/** Removes tags from a cluster or a snapshot. */
export const untagResource: Effects = {
  access: 'write',
  creates: [],
  removes: [],
  changes: [{ aspect: 'tags', arn: '/ResourceArn', does: 'take', given: '/TagKeys' }],
  shows: [{ kind: 'tags', at: '/TagList/*', isCurrent: true }],
  probe: (name) => ({ ResourceArn: exampleArn('snapshot', name), TagKeys: [] }),
};
