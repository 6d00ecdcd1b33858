import { exampleArn } from '../../arn.js';
import type { Effects } from '../../effect-types.js';

/** Adds tags to a cluster or a snapshot. */
export const tagResource: Effects = {
  access: 'write',
  creates: [],
  removes: [],
  changes: [{ aspect: 'tags', arn: '/ResourceArn', does: 'put', given: '/Tags' }],
  shows: [{ kind: 'tags', at: '/TagList/*', isCurrent: true }],
  probe: (name) => ({ ResourceArn: exampleArn('snapshot', name), Tags: [] }),
};
