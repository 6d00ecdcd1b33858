import { source } from '../../../../../spec/model.js';
import { snapshotQuota } from '../../../../../spec/quota.js';
import { reasonIds } from '../../../../reasons/reason.js';
import { clusterNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedFor } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'states.quota-kept',
  level: 'MAY',
  topic: 'quota',
  title:
    'CreateSnapshot rejects the 21st manual snapshot of a cluster within 24 hours with SnapshotQuotaExceededFault.',
  why: 'A quota protects the service, not its clients. A target without one is as good for most uses.',
  source: source(
    'guide.snapshot-constraints',
    'During any contiguous 24-hour period, you can create no more than 20 manual snapshots per cluster.',
  ),
  judge: refusedFor(
    'CreateSnapshot',
    reasonIds.quotaMet,
    ({ input, state }) =>
      (clusterNamed(state, input['ClusterName'])?.snapshotsMade?.min ?? 0) >= snapshotQuota,
  ),
};

export default requirement;
