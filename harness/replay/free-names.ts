import { showOutcome } from '../findings/show.js';
import type { FindingName } from '../findings/finding.js';
import type { Caller } from '../engine/caller.js';

const asks = {
  snapshot: { operation: 'DescribeSnapshots', member: 'SnapshotName', fault: 'SnapshotNotFoundFault' },
  cluster: { operation: 'DescribeClusters', member: 'ClusterName', fault: 'ClusterNotFoundFault' },
} as const;

/**
 * Takes the exact names that a case is about for this repetition. Answers why one can't be had: something on the target
 * may be called so, and must not be touched; undefined where all are free.
 */
export async function freeNames(names: readonly FindingName[], caller: Caller): Promise<string | undefined> {
  for (const { kind, text } of names.filter(({ origin }) => origin === 'fixed')) {
    const { operation, member, fault } = asks[kind];
    const { outcome } = await caller.exchange(operation, { input: { [member]: text } });
    if (outcome.kind !== 'refused' || outcome.type?.name !== fault)
      return `The case is about the ${kind} name ${JSON.stringify(text)}, and the target does not say that it is free: ${showOutcome(outcome)}.`;
    caller.inventory.claim(text);
  }
  return undefined;
}
