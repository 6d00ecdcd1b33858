import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { RawRequest } from '../../properties/scenario.js';
import type { TargetInfo } from '../engine/events.js';
import type { Exchange } from '../wire/exchange.js';

/** What the engine asks of a connection. Never throws for what the network or the target does. */
export interface Wire {
  exchange(
    operation: Operation | undefined,
    request: RawRequest & { readonly input?: JsonObject },
    options: {
      /** Whether repeating the request is harmless whatever became of it before. */
      readonly idempotent: boolean;
      /** Called before each attempt is sent; may hold it back, or refuse it by throwing. */
      readonly gate: () => Promise<void>;
      /** Called before each attempt after the first. */
      readonly onRetry: (throttled: boolean) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<Exchange>;
}

/** Where requests go. */
export interface Target {
  readonly info: TargetInfo;
  readonly wire: Wire;
  /** How long the target may take to settle a state it shows itself, in milliseconds. */
  readonly patienceMs: number;
  close(): Promise<void>;
}
