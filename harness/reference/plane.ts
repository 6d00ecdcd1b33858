import type { JsonObject } from '../../spec/json.js';
import { operations, type Operation } from '../../spec/types.js';
import type { Answer, Middleware } from './answer.js';
import { readTypes } from './member-types.js';
import { operationTable } from './operations/table.js';
import { Input } from './read-input.js';
import { Refusal } from './refusal.js';
import type { State } from './state.js';

/** Dispatches calls to the operations, through the middleware, and makes faults of their refusals. */
export class ControlPlane {
  readonly #counts = new Map<Operation, number>();

  constructor(
    readonly state: State,
    private readonly middleware: readonly Middleware[],
  ) {}

  /** Carries out one call. */
  call(operation: Operation, input: JsonObject): Answer {
    const count = (this.#counts.get(operation) ?? 0) + 1;
    this.#counts.set(operation, count);
    const { state, middleware } = this;
    const from = (index: number, given: JsonObject): Answer => {
      const layer = middleware[index];
      if (layer === undefined) return this.#perform(operation, given);
      const call = { operation, input: given, state, now: state.now, count };
      return layer(call, (changed) => from(index + 1, changed ?? given));
    };
    return from(0, input);
  }

  /** The operation of a name, or undefined where the policy leaves it out. */
  implements(name: string): Operation | undefined {
    const operation = operations.find((known) => known === name);
    const { operations: some } = this.state.policy;
    return operation !== undefined && (some === 'all' || some.includes(operation)) ? operation : undefined;
  }

  #perform(operation: Operation, input: JsonObject): Answer {
    const { state } = this;
    state.forget();
    try {
      const members = new Input(input, state.policy.invalidParameter);
      readTypes(operation, members);
      return { kind: 'ok', body: operationTable[operation](state, members) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: 'fault', type: error.type, status: error.status, message: error.message };
    }
  }
}
