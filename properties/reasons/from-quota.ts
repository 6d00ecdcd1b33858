import type { JsonObject } from '../../spec/json.js';
import { snapshotQuota } from '../../spec/quota.js';
import { clusterNamed, type ModelState } from '../../harness/oracle/model-state.js';
import type { Reason } from '../expectation.js';
import { mayRefuse, reasonIds } from './reason.js';

/** The reason of a request for one more snapshot of the cluster that `member` names, where the quota may be met. */
export function fromQuota(member: string, input: JsonObject, known: ModelState): Reason[] {
  const cluster = clusterNamed(known, input[member]);
  if (cluster?.presence !== 'present') return [];
  const mayBeMet = cluster.snapshotsMade === undefined || cluster.snapshotsMade.max >= snapshotQuota;
  return mayBeMet ? [mayRefuse(reasonIds.quotaMet, member, 'SnapshotQuotaExceededFault')] : [];
}
