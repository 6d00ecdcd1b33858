import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { State } from './state.js';

/** What an operation answers, before it is put on the wire. */
export type Answer =
  | { readonly kind: 'ok'; readonly body: JsonObject }
  | { readonly kind: 'fault'; readonly type: string; readonly status: number; readonly message: string };

/** One call as a middleware sees it. */
export interface Call {
  readonly operation: Operation;
  readonly input: JsonObject;
  /** What the control plane holds; a middleware may change it. */
  readonly state: State;
  /** Milliseconds of the state's clock. */
  readonly now: number;
  /** This call is the operation's n-th, from 1. */
  readonly count: number;
}

/**
 * Stands between the wire and the operations: may change the input, the answer, or answer itself. This is how targets
 * that are wrong, or allowed but different, are made from the reference in a few lines.
 */
export type Middleware = (call: Call, next: (input?: JsonObject) => Answer) => Answer;
