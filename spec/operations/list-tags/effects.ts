import { exampleArn } from '../../arn.js';
import type { Effects } from '../../effect-types.js';

/** Lists the tags of a cluster or a snapshot. */
export const listTags: Effects = {
  access: 'read',
  looksUp: [],
  shows: [{ kind: 'tags', at: '/TagList/*', isCurrent: true }],
  probe: (name) => ({ ResourceArn: exampleArn('snapshot', name) }),
};
