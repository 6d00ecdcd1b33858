import type { Json, JsonObject } from '../spec/json.js';
import type { Operation } from '../spec/types.js';
import type { Exchange } from '../harness/wire/exchange.js';
import type { ModelState } from '../harness/oracle/model-state.js';
import type { SdkView } from '../harness/wire/sdk-view.js';

/** What a request was sent for. */
export type Role =
  /** The exchange the scenario is about. */
  | 'subject'
  /** Makes the state the subject needs. */
  | 'setup'
  /** Looks at what the subject did. */
  | 'probe';

/** One exchange and what was known when it was sent. */
export interface Step {
  readonly role: Role;
  /** The operation named by `X-Amz-Target`, or undefined where the request names none that exists. */
  readonly operation: Operation | undefined;
  /** The operation the request is about: the one it names, or the one it was bent from until it names none. */
  readonly about: Operation | undefined;
  /** The input of a request as a client would send it; undefined where anything about the request was bent. */
  readonly input: JsonObject | undefined;
  readonly exchange: Exchange;
  /** What the target was known to hold when the request was sent, less what other requests then under way put in doubt. */
  readonly state: ModelState;
  /** Logical times, comparable within one observation: two steps overlap when their intervals do. */
  readonly began: number;
  readonly ended: number;
  /** The same answer as the official SDK reads it, where the scenario asked for it. */
  readonly sdk?: SdkView;
}

/** Everything one case saw: all that a judge may look at. */
export interface Observation {
  readonly scenario: string;
  readonly stratum: string;
  readonly input: Json;
  readonly steps: readonly Step[];
}
