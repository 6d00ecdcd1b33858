import type { JsonObject } from '../spec/json.js';
import type { Level } from '../spec/types.js';
import type { ModelState } from '../harness/oracle/model-state.js';

/** One thing that bears on how a request may be answered. */
export interface Reason {
  /** For a broken constraint the slug of its rule, else one of `reasonIds`. */
  readonly id: string;
  readonly level: Level;
  /** The member of the request that is to blame. */
  readonly member: string;
  /** Whether the target has to refuse because of it; else it may. */
  readonly binding: boolean;
  /** The faults that answer it: any of them is right. */
  readonly faults: readonly string[];
}

/** The outcomes the API allows for one request. */
export interface Expectation {
  /** `must`: nothing speaks against it. `may`: something could. `must-not`: something binding does. */
  readonly acceptance: 'must' | 'may' | 'must-not';
  readonly reasons: readonly Reason[];
  /** Faults that may answer: where several reasons apply, those of all of them, since no order of checks is documented. */
  readonly faults: ReadonlySet<string>;
}

/**
 * What the API allows in answer to a request of one operation, given what the target is known to hold. Pure.
 *
 * @param input the request as it was sent
 * @param known what was known when it was sent; what is in doubt there allows more
 * @param maybeApplied whether an earlier attempt at the same request may have been carried out
 */
export type Expect = (input: JsonObject, known: ModelState, maybeApplied: boolean) => Expectation;

/** The outcomes that are allowed where these reasons apply. */
export function expectationFrom(reasons: readonly Reason[]): Expectation {
  const isForbidden = reasons.some((reason) => reason.binding);
  return {
    acceptance: isForbidden ? 'must-not' : reasons.length > 0 ? 'may' : 'must',
    reasons,
    faults: new Set(reasons.flatMap((reason) => reason.faults)),
  };
}
