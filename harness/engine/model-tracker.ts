import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import { emptyModelState, type ModelState } from '../oracle/model-state.js';
import { applyResponse } from '../oracle/apply-response.js';
import { countPossibleCreations, weaken } from '../oracle/weaken.js';
import type { Exchange } from '../wire/exchange.js';

interface RequestInFlight {
  readonly operation: Operation | undefined;
  readonly input: JsonObject | undefined;
  readonly began: number;
  readonly stateBefore: ModelState;
  /** Everything else under way at any moment of this request. */
  readonly overlapping: Set<RequestInFlight>;
}

/** A request's place in time and what was certain all the while it was under way. */
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

  get state(): ModelState {
    return this.#state;
  }

  /** Adds what is known from outside the case's own requests. */
  assume(change: (known: ModelState) => ModelState): void {
    this.#state = change(this.#state);
  }

  /** A request is about to be sent. Answers what to call with its exchange when it has ended. */
  begin(
    operation: Operation | undefined,
    input: JsonObject | undefined,
  ): (exchange: Exchange) => TrackedRequest {
    const flight: RequestInFlight = {
      operation,
      input,
      began: this.#tick++,
      stateBefore: this.#state,
      overlapping: new Set(this.#flights),
    };
    for (const other of this.#flights) other.overlapping.add(flight);
    this.#flights.add(flight);
    return (exchange) => this.#end(flight, exchange);
  }

  #end(flight: RequestInFlight, exchange: Exchange): TrackedRequest {
    this.#flights.delete(flight);
    const rivals = [...flight.overlapping];
    const doubted = (known: ModelState) =>
      rivals.reduce((left, rival) => weaken(left, rival.operation, rival.input), known);
    // A rival's own end settles what it made; until then, and for whoever overlapped it, it may have made one.
    const counted = (known: ModelState) =>
      rivals.reduce((left, rival) => countPossibleCreations(left, rival.operation, rival.input), known);
    this.#state = doubted(applyResponse(this.#state, { ...flight, exchange }));
    return { state: counted(doubted(flight.stateBefore)), began: flight.began, ended: this.#tick++ };
  }
}
