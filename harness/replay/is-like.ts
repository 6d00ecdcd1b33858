import { effects } from '../../spec/effects.js';
import { shownIn } from '../../spec/effects-of-request.js';
import { at, isObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Outcome } from '../wire/exchange.js';

/**
 * Whether the answer to a request of the set-up is like the recorded one, as far as what follows may rest on it: accepted
 * or refused with the same fault, and what was available is available again. Other statuses pass by themselves, and values
 * may differ.
 */
export function isLike(operation: Operation | undefined, recorded: Outcome, now: Outcome): boolean {
  if (recorded.kind !== now.kind) return false;
  if (recorded.kind === 'refused' && now.kind === 'refused') return recorded.type?.name === now.type?.name;
  // What is made is often not available at once: a read that follows waits for that.
  const isRead = operation !== undefined && effects[operation].access === 'read';
  return !isRead || !areAllAvailable(operation, recorded) || areAllAvailable(operation, now);
}

/** Whether an answer describes snapshots or clusters, and each is available. */
function areAllAvailable(operation: Operation | undefined, outcome: Outcome): boolean {
  if (outcome.kind !== 'accepted') return false;
  const statuses = shownIn(operation, outcome.body).flatMap(({ value }) => {
    const status = isObject(value) ? at(value, '/Status') : undefined;
    return status === undefined ? [] : [status];
  });
  return statuses.length > 0 && statuses.every((status) => status === 'available');
}

/** What a request may be refused for only until something reaches another state: available, or gone. */
const passing = /(StateFault|AlreadyExistsFault)$/;

/** Whether a request was accepted in the recorded case, and is refused now for a state that passes. */
export function isHeldUp(recorded: Outcome, now: Outcome): boolean {
  return recorded.kind === 'accepted' && now.kind === 'refused' && passing.test(now.type?.name ?? '');
}
