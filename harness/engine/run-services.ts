import type { Operation } from '../../spec/types.js';
import type { WireAnswer } from '../wire/exchange.js';
import type { SdkView } from '../wire/sdk-view.js';
import type { Caller } from './caller.js';
import type { Capabilities } from './capabilities.js';
import type { Claims } from './claims.js';
import type { Leases } from './leases.js';
import type { Patience } from './patience.js';

/** Reads a recorded answer through the official SDK. */
export type ReadWithSdk = (operation: Operation, answer: WireAnswer) => Promise<SdkView>;

/** What the cases of a run share. */
export interface RunServices {
  readonly caller: Caller;
  readonly capabilities: Capabilities;
  readonly leases: Leases;
  readonly claims: Claims;
  /** For answers that may lag behind. */
  readonly patience: Patience;
  /** For states that take long on a real service. */
  readonly settling: Patience;
  /** What everything the run creates is called by. */
  readonly prefix: string;
  readonly readWithSdk: ReadWithSdk;
}
