import type { ClusterState } from './model-state.js';
import { isUnanswered, anAnswer, type StateRead, type Wanted } from './wanted.js';

/**
 * What is wanted of a read of one cluster until a snapshot may be taken of it.
 * @param cluster what is known of it now, the read included
 */
export function wantedOfAvailability(read: StateRead, cluster: ClusterState | undefined): Wanted[] {
  if (isUnanswered(read)) return [anAnswer];
  if (cluster === undefined) return [];
  const { outcome } = read.exchange;
  if (outcome.kind === 'refused') {
    const isMissing = cluster.presence === 'present' && outcome.type?.name === 'ClusterNotFoundFault';
    return isMissing ? [{ kind: 'fact', what: 'cluster described', sinceMs: cluster.madeMs }] : [];
  }
  if (cluster.available === 'yes') return [];
  // It is described as it was before it was changed: that may be late.
  if (cluster.available === 'in-doubt' && cluster.lastDescription === undefined)
    return [{ kind: 'fact', what: 'cluster described anew', sinceMs: cluster.changedMs }];
  return [{ kind: 'state', what: 'cluster available' }];
}
