import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import { nothingKnown, type Known } from '../oracle/known.js';
import { doubt, learn, mayHaveMade } from '../oracle/learn.js';
import type { Exchange } from '../wire/exchange.js';

interface Flight {
  readonly operation: Operation | undefined;
  readonly input: JsonObject | undefined;
  readonly began: number;
  readonly knownBefore: Known;
  /** Everything else under way at any moment of this request. */
  readonly beside: Set<Flight>;
}

/** A request's place in time and what was certain all the while it was under way. */
export interface Entry {
  readonly known: Known;
  readonly began: number;
  readonly ended: number;
}

/** What one case knows of the target, kept right while requests overlap: what a rival may change is in doubt. */
export class Ledger {
  #settled: Known = nothingKnown;
  #tick = 0;
  readonly #flights = new Set<Flight>();

  get known(): Known {
    return this.#settled;
  }

  /** Adds what is known from outside the case's own requests. */
  teach(change: (known: Known) => Known): void {
    this.#settled = change(this.#settled);
  }

  /** A request is about to be sent. Answers what to call with its exchange when it has ended. */
  begin(operation: Operation | undefined, input: JsonObject | undefined): (exchange: Exchange) => Entry {
    const flight: Flight = {
      operation,
      input,
      began: this.#tick++,
      knownBefore: this.#settled,
      beside: new Set(this.#flights),
    };
    for (const other of this.#flights) other.beside.add(flight);
    this.#flights.add(flight);
    return (exchange) => this.#end(flight, exchange);
  }

  #end(flight: Flight, exchange: Exchange): Entry {
    this.#flights.delete(flight);
    const rivals = [...flight.beside];
    const doubted = (known: Known) =>
      rivals.reduce((left, rival) => doubt(left, rival.operation, rival.input), known);
    // A rival's own end settles what it made; until then, and for whoever overlapped it, it may have made one.
    const counted = (known: Known) =>
      rivals.reduce((left, rival) => mayHaveMade(left, rival.operation, rival.input), known);
    this.#settled = doubted(learn(this.#settled, { ...flight, exchange }));
    return { known: counted(doubted(flight.knownBefore)), began: flight.began, ended: this.#tick++ };
  }
}
