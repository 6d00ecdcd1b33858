import type { Effects } from '../../effect-types.js';
import type { JsonObject } from '../../json.js';

/** What a cluster is made from, beside its name, where its shape does not matter. */
export const usualClusterShape: JsonObject = { NodeType: 'db.t4g.small', ACLName: 'open-access' };

/** Makes a cluster. */
export const createCluster: Effects = {
  access: 'write',
  creates: [
    {
      kind: 'cluster',
      name: '/ClusterName',
      when: 'always',
      appears: 'at-once',
      from: undefined,
      tags: '/Tags',
      countsTowardsQuota: 'no',
    },
  ],
  removes: [],
  changes: [],
  shows: [{ kind: 'cluster', at: '/Cluster', isCurrent: true }],
  // A careless target accepts anything, so this asks for what can be removed again.
  probe: (name) => ({ ...usualClusterShape, ClusterName: name }),
};
