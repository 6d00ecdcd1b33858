import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
import type { RequestParts } from '../wire/raw-request.js';

/** What a person is told of a target. Never holds credentials. */
export interface TargetInfo {
  /** `embedded`, `url`, or the name of what started it: `command`, `image`, `preset`, one of a plugin. */
  readonly kind: string;
  readonly endpoint: string;
  readonly region: string;
  /** Where the endpoint was found: `--endpoint`, the name of a variable, a profile. */
  readonly endpointFrom?: string;
  /** Where the credentials were found, in words; never they themselves. */
  readonly credentialsFrom?: string;
  /** The arguments that start it again; left out where nothing was started. */
  readonly startedBy?: readonly string[];
  /** The cluster given with `--cluster`. */
  readonly cluster?: string;
}

/** What the engine asks of a connection. Never throws for what the network or the target does. */
export interface Wire {
  exchange(
    operation: Operation | undefined,
    request: RequestParts,
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
  /**
   * How long a read may lag behind a write, in milliseconds: each answers with the state as it was at some moment of so
   * long before it was sent.
   */
  readonly consistencyWindowMs: number;
  /** How long the target may take to reach a state it shows itself, and to delete what it was asked to, in milliseconds. */
  readonly settleTimeoutMs: number;
  close(): Promise<void>;
}
