import type { Loss, WireAnswer, WireRequest } from './exchange.js';

/** What becomes of one attempt to send a request. */
export type Delivery =
  | { readonly kind: 'answered'; readonly answer: WireAnswer }
  | { readonly kind: 'lost'; readonly loss: Loss; readonly detail: string };

/** Bounds on one attempt. */
export interface Limits {
  /** For the whole of it: connecting, waiting, reading. Only time in which this process is awake counts. */
  readonly timeoutMs: number;
  /** Of the answer's body. */
  readonly maxBytes: number;
}

/** The request breaks HTTP itself, so that it never left: the caller's mistake, and no word on the target. */
export class RequestCannotBeSent extends Error {
  constructor(why: string) {
    super(
      `This request can't be sent over HTTP: ${why}. Give it a method, path and headers that HTTP allows, and no content-length but its body's.`,
    );
    this.name = 'RequestCannotBeSent';
  }
}

/** Carries bytes to one endpoint. Never throws for what the network or the other side does. */
export interface Transport {
  /** @throws RequestCannotBeSent */
  send(request: WireRequest, limits: Limits, signal?: AbortSignal): Promise<Delivery>;
  close(): Promise<void>;
}
