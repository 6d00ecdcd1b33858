import { shownIn } from '../../spec/effects-of-request.js';
import { isObject, type JsonObject } from '../../spec/json.js';
import type { CompletedRequest } from './completed-request.js';
import type { ModelState } from './model-state.js';
import { never, type Moment } from './moments.js';

/** What a read does not show yet. */
export type Wanted =
  /** A fact that it has to show where it is sent a window after `sinceMs`. */
  | { readonly kind: 'fact'; readonly what: string; readonly sinceMs: Moment }
  /** A state that the target reaches in its own time. */
  | { readonly kind: 'state'; readonly what: string };

/** A read and what was known when it was sent. */
export interface StateRead extends CompletedRequest {
  readonly state: ModelState;
}

/** Until an answer comes that can be read; a wait for it ends with the window after the wait began. */
export const anAnswer: Wanted = { kind: 'fact', what: 'an answer', sinceMs: never };

/** True where a read got no answer, or one that says nothing of what the target holds. */
export function isUnanswered({ exchange: { outcome } }: CompletedRequest): boolean {
  return outcome.kind === 'lost' || outcome.kind === 'garbled' || outcome.status >= 500;
}

/** The snapshots that the answer to a read describes. */
export function snapshotsShown({ operation, exchange: { outcome } }: StateRead): JsonObject[] {
  if (outcome.kind !== 'accepted') return [];
  return shownIn(operation, outcome.body).flatMap(({ kind, value }) =>
    kind === 'snapshot' && isObject(value) ? [value] : [],
  );
}
