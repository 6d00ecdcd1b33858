import type { Json, JsonObject } from '../spec/json.js';
import type { Operation } from '../spec/types.js';
import type { Exchange } from '../harness/wire/exchange.js';
import type { ModelState } from '../harness/oracle/model-state.js';
import type { Timing } from '../harness/oracle/moments.js';
import type { Wanted } from '../harness/oracle/wanted.js';
import type { SdkView } from '../harness/wire/sdk-view.js';

/** What a request was sent for. */
export type Role =
  /** The exchange the scenario is about. */
  | 'subject'
  /** Makes the state the subject needs. */
  | 'setup'
  /** Looks at what the subject did. */
  | 'probe';

/** Whether judges are shown a step. */
export type Standing =
  | { readonly kind: 'counts' }
  /** The same request was sent again, and that answer counts. */
  | { readonly kind: 'superseded'; readonly why: string }
  /** What came says nothing of any rule. */
  | { readonly kind: 'not-about-the-rule'; readonly why: string };

/** One exchange and what was known when it was sent. */
export interface Step extends Timing {
  readonly role: Role;
  /** The operation named by `X-Amz-Target`, or undefined where the request names none that exists. */
  readonly operation: Operation | undefined;
  /** The operation the request is about: the one it names, or the one it was bent from until it names none. */
  readonly about: Operation | undefined;
  /** The input of a request as a client would send it; undefined where anything about the request was bent. */
  readonly input: JsonObject | undefined;
  readonly exchange: Exchange;
  readonly standing: Standing;
  /** What the target was known to hold when the request was sent, less what other requests then under way put in doubt. */
  readonly state: ModelState;
  /** Places in the order of all beginnings and ends of one observation: two steps overlap when their intervals do. */
  readonly began: number;
  readonly ended: number;
  /** The same answer as the official SDK reads it, where the scenario asked for it. */
  readonly sdk?: SdkView;
}

/** A read that was repeated until it showed what was wanted of it, or until there was no more to wait for. */
export interface Wait {
  /** Indices of its first and its last step. */
  readonly firstStep: number;
  readonly lastStep: number;
  readonly waitedMs: number;
  /**
   * Whether the last read showed all (`met`), or had to and did not (`window-passed`), or came too soon to have to
   * (`cut-short`).
   */
  readonly outcome: 'met' | 'window-passed' | 'cut-short';
  /** What the last read did not show. */
  readonly wanted: readonly Wanted[];
}

/** Everything one case saw: all that a judge may look at. */
export interface Observation {
  readonly scenario: string;
  readonly stratum: string;
  readonly input: Json;
  readonly steps: readonly Step[];
  /** The exchanges that made what other cases of the run made for it: the clusters it leases. No rule judges them. */
  readonly setUp: readonly Step[];
  readonly waits: readonly Wait[];
  /** How long the target's reads may lag behind its writes, in milliseconds. */
  readonly consistencyWindowMs: number;
}
