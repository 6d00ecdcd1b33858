import { effectsOfRequest } from '../../spec/effects-of-request.js';
import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Role, Step } from '../../properties/observation.js';
import type { ModelState } from '../oracle/model-state.js';
import type { RequestParts } from '../wire/raw-request.js';
import { OperationUnsupported } from './case-aborted.js';
import { deniesAvailability, insist } from './insist.js';
import { ModelTracker } from './model-tracker.js';
import type { RunServices } from './run-services.js';

/** A request of a case, as it goes out and as it is recorded. */
export interface CaseRequest {
  /** Undefined where the request names no operation. */
  readonly operation: Operation | undefined;
  /** Undefined where anything about the request was bent. */
  readonly input: JsonObject | undefined;
  readonly request: RequestParts;
  readonly role: Role;
}

/** Sends the requests of one case and records each exchange with what was known when it was sent. */
export class StepRecorder {
  readonly steps: Step[] = [];
  readonly #model = new ModelTracker();

  constructor(private readonly services: RunServices) {}

  /** What the case knows of the target now. */
  get state(): ModelState {
    return this.#model.state;
  }

  /** Adds what is known from outside the case's own requests. */
  assume(change: (known: ModelState) => ModelState): void {
    this.#model.assume(change);
  }

  can(operation: Operation): boolean {
    return this.services.capabilities.can(operation);
  }

  /** Sends an operation as a client would. @throws what `exchange` throws */
  async call(operation: Operation, input: JsonObject, role: Role): Promise<Step> {
    return this.exchange({ operation, input, request: { input }, role });
  }

  /**
   * Sends a request, again while its refusal contradicts what the target said of a cluster, and records each exchange.
   * @throws OperationUnsupported, Interrupted, BudgetSpent, TargetGone
   */
  async exchange({ operation, input, request, role }: CaseRequest): Promise<Step> {
    if (operation !== undefined && !this.can(operation)) throw new OperationUnsupported(operation);
    // What was bent from a creation may create: as far as the model goes, it is one.
    const about = operation ?? request.intended?.operation;
    const intended = input ?? request.intended?.input;
    const send = async (): Promise<Step> => {
      const end = this.#model.begin(about, intended);
      const exchange = await this.services.caller.exchange(operation, request);
      const step: Step = { role, operation, about, input, exchange, ...end(exchange) };
      this.steps.push(step);
      return step;
    };
    const isContradiction = ({ state, exchange }: Step): boolean =>
      deniesAvailability(state, effectsOfRequest(about, intended), exchange.outcome);
    return insist(send, isContradiction, (step) => this.#markSuperseded(step), this.services.patience);
  }

  /** Reads a recorded answer through the official SDK as well; answers the step with what it read. */
  async readWithSdk(operation: Operation, step: Step): Promise<Step> {
    const { answer } = step.exchange;
    if (answer === undefined) return step;
    const read = { ...step, sdk: await this.services.readWithSdk(operation, answer) };
    this.#replace(step, read);
    return read;
  }

  /** Keeps a step for the report, and from the judges. */
  #markSuperseded(step: Step): void {
    this.#replace(step, { ...step, exchange: { ...step.exchange, noise: true } });
  }

  #replace(step: Step, other: Step): void {
    this.steps[this.steps.indexOf(step)] = other;
  }
}
