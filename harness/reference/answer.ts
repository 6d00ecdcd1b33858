import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { ControlPlane } from './plane.js';

/** What an operation answers, before it is put on the wire. */
export type Answer =
  | { readonly kind: 'ok'; readonly body: JsonObject }
  | { readonly kind: 'fault'; readonly type: string; readonly status: number; readonly message: string };

/** One call as a middleware sees it. */
export interface Call {
  readonly operation: Operation;
  readonly input: JsonObject;
  readonly plane: ControlPlane;
  /** Milliseconds of the plane's clock. */
  readonly now: number;
  /** This call is the operation's n-th, from 1. */
  readonly count: number;
}

/**
 * Stands between the wire and the operations: may change the input, the answer, or answer itself. This is how targets
 * that are wrong, or allowed but different, are made from the reference in a few lines.
 */
export type Middleware = (call: Call, next: (input?: JsonObject) => Answer) => Answer;

/** An operation refuses: caught by the plane, which makes a fault of it. */
export class Refusal extends Error {
  constructor(
    readonly type: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
