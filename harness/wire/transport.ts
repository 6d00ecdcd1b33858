import type { Loss, WireAnswer, WireRequest } from './exchange.js';

/** What becomes of one attempt to send a request. */
export type Delivery =
  | { readonly kind: 'answered'; readonly answer: WireAnswer }
  | { readonly kind: 'lost'; readonly loss: Loss; readonly detail: string };

/** Bounds on one attempt. */
export interface Limits {
  /** For the whole of it: connecting, waiting, reading. */
  readonly timeoutMs: number;
  /** Of the answer's body. */
  readonly maxBytes: number;
}

/** Carries bytes to one endpoint. Never throws for what the network or the other side does. */
export interface Transport {
  send(request: WireRequest, limits: Limits, signal?: AbortSignal): Promise<Delivery>;
  close(): Promise<void>;
}
