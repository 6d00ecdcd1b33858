import { shownIn } from '../../spec/effects-of-request.js';
import { at, isObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Outcome } from '../wire/exchange.js';

/**
 * Whether the answer to a request of the set-up is like the recorded one, as far as what follows may rest on it: accepted
 * or refused with the same fault, and snapshots and clusters in the same status. Values may differ.
 */
export function isLike(operation: Operation | undefined, recorded: Outcome, now: Outcome): boolean {
  if (recorded.kind !== now.kind) return false;
  if (recorded.kind === 'refused' && now.kind === 'refused') return recorded.type?.name === now.type?.name;
  return statusesIn(operation, recorded).every((status) => statusesIn(operation, now).includes(status));
}

/** The statuses of the snapshots and clusters that an answer describes, each once. */
function statusesIn(operation: Operation | undefined, outcome: Outcome): string[] {
  if (outcome.kind !== 'accepted') return [];
  const statuses = shownIn(operation, outcome.body).flatMap(({ value }) => {
    const status = isObject(value) ? at(value, '/Status') : undefined;
    return typeof status === 'string' ? [status] : [];
  });
  return [...new Set(statuses)];
}
