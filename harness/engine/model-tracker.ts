import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import { emptyModelState, type ModelState } from '../oracle/model-state.js';
import { applyResponse } from '../oracle/apply-response.js';
import { countPossibleCreations, mayInterfere, weaken } from '../oracle/weaken.js';
import type { Timing } from '../oracle/moments.js';
import type { Exchange } from '../wire/exchange.js';

interface RequestInFlight {
  readonly operation: Operation | undefined;
  readonly input: JsonObject | undefined;
  readonly began: number;
  readonly stateBefore: ModelState;
  /** Everything else under way at any moment of this request. */
  readonly overlapping: Set<RequestInFlight>;
}

/** A request's place among the others and what was certain all the while it was under way. */
export interface TrackedRequest {
  readonly state: ModelState;
  readonly began: number;
  readonly ended: number;
}

/** What one case knows of the target, kept right while requests overlap: what a rival may change is in doubt. */
export class ModelTracker {
  #state: ModelState = emptyModelState;
  #tick = 0;
  readonly #flights = new Set<RequestInFlight>();

  /** @param windowMs how long the target's reads may lag behind its writes */
  constructor(private readonly windowMs: number) {}

  get state(): ModelState {
    return this.#state;
  }

  /** Adds what is known from outside the case's own requests. */
  assume(change: (known: ModelState) => ModelState): void {
    this.#state = change(this.#state);
  }

  /** A request is about to be sent. Answers what to call with its exchange, and the times of that, when it has ended. */
  begin(
    operation: Operation | undefined,
    input: JsonObject | undefined,
  ): (exchange: Exchange, timing: Timing) => TrackedRequest {
    const flight: RequestInFlight = {
      operation,
      input,
      began: this.#tick++,
      stateBefore: this.#state,
      overlapping: new Set(this.#flights),
    };
    for (const other of this.#flights) other.overlapping.add(flight);
    this.#flights.add(flight);
    return (exchange, timing) => this.#end(flight, exchange, timing);
  }

  #end(flight: RequestInFlight, exchange: Exchange, { sentMs, receivedMs }: Timing): TrackedRequest {
    this.#flights.delete(flight);
    const rivals = [...flight.overlapping];
    const doubted = (known: ModelState, by: readonly RequestInFlight[]) =>
      by.reduce((left, { operation, input }) => weaken(left, operation, input, receivedMs), known);
    // What a rival did that has ended is known, but where this request may have done something to the same.
    const unsettled = rivals.filter((rival) => this.#flights.has(rival) || mayInterfere(rival, flight));
    // A rival's own end settles what it made; until then, and for whoever overlapped it, it may have made one.
    const counted = (known: ModelState) =>
      rivals.reduce(
        (left, rival) => countPossibleCreations(left, rival.operation, rival.input, receivedMs),
        known,
      );
    const completed = { ...flight, exchange, sentMs, receivedMs };
    this.#state = doubted(applyResponse(this.#state, completed, this.windowMs), unsettled);
    return { state: counted(doubted(flight.stateBefore, rivals)), began: flight.began, ended: this.#tick++ };
  }
}
