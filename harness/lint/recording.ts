import type { Timing } from '../oracle/moments.js';
import type { Loss, WireAnswer, WireRequest } from '../wire/exchange.js';

/** One exchange that somebody else made, with its times on the recording's clock. */
export interface RecordedExchange extends Timing {
  readonly request: WireRequest;
  readonly answer: WireAnswer | undefined;
  /** Why there is no answer, where there is none. */
  readonly loss?: Loss;
}

/** Exchanges of a client with one target, in the order in which they began. */
export type Sequence = readonly RecordedExchange[];

/** What a file holds of traffic with MemoryDB. */
export interface Recording {
  /** Where the requests went. */
  readonly endpoint: string;
  /** One for all exchanges of an archive; of an archive that a run wrote, one for each case. */
  readonly sequences: readonly Sequence[];
  /** Entries that were left out: not of MemoryDB, or recorded without what judging needs. */
  readonly leftOut: { readonly others: number; readonly incomplete: number };
}
