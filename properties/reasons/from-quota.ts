import { snapshotQuota } from '../../spec/quota.js';
import { clusterNamed, type ModelState } from '../../harness/oracle/model-state.js';
import type { Reason } from '../expectation.js';
import { mayRefuse, reasonIds } from './reason.js';

/** Snapshots that exist as far as is known: an account may have a quota of all of its own. */
function aliveIn({ snapshots }: ModelState): number {
  return [...snapshots.values()].filter(({ presence }) => presence !== 'absent').length;
}

/**
 * The reason of a request for one more snapshot of a cluster, where the quota may be met.
 * @param name of the cluster, as far as it is known
 */
export function fromQuota(member: string, name: unknown, known: ModelState): Reason[] {
  const cluster = clusterNamed(known, name);
  if (cluster?.presence !== 'present') return [];
  const mayBeMet =
    cluster.snapshotsMade === undefined ||
    cluster.snapshotsMade.max >= snapshotQuota ||
    aliveIn(known) >= snapshotQuota;
  return mayBeMet ? [mayRefuse(reasonIds.quotaMet, member, 'SnapshotQuotaExceededFault')] : [];
}
