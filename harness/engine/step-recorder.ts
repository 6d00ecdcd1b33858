import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Role, Standing, Step } from '../../properties/observation.js';
import type { ModelState } from '../oracle/model-state.js';
import type { RequestParts } from '../wire/raw-request.js';
import { NotTheRunsOwn, OperationUnsupported } from './case-aborted.js';
import { ModelTracker } from './model-tracker.js';
import { trespassOf, type Holdings } from './ownership.js';
import type { RunServices } from './run-services.js';
import { standingOf } from './standing.js';

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
  readonly #model: ModelTracker;

  /** @param own what the case may change */
  constructor(
    private readonly services: RunServices,
    private readonly own: Holdings,
  ) {
    this.#model = new ModelTracker(services.limitsMs.fact);
  }

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
   * Sends a request and records its exchange.
   * @throws OperationUnsupported, NotTheRunsOwn, Interrupted, BudgetSpent, TargetGone
   */
  async exchange({ operation, input, request, role }: CaseRequest): Promise<Step> {
    if (operation !== undefined && !this.can(operation)) throw new OperationUnsupported(operation);
    const trespass = trespassOf(operation, request, this.own);
    if (trespass !== undefined) throw new NotTheRunsOwn(trespass);
    // What was bent from a creation may create: as far as the model goes, it is one.
    const about = operation ?? request.intended?.operation;
    const end = this.#model.begin(about, input ?? request.intended?.input);
    const { sentMs, receivedMs, ...exchange } = await this.services.caller.exchange(operation, request);
    const tracked = end(exchange, { sentMs, receivedMs });
    const standing = standingOf(exchange);
    const sent = { role, operation, about, input, sentMs, receivedMs };
    const step: Step = { ...sent, exchange, standing, ...tracked };
    this.steps.push(step);
    return step;
  }

  /** Reads a recorded answer through the official SDK as well; answers the step with what it read. */
  async readWithSdk(operation: Operation, step: Step): Promise<Step> {
    const { answer } = step.exchange;
    if (answer === undefined) return step;
    return this.#replace(step, { ...step, sdk: await this.services.readWithSdk(operation, answer) });
  }

  /** Keeps a step for the report, and from the judges. */
  mark(step: Step, standing: Standing): Step {
    return this.#replace(step, { ...step, standing });
  }

  #replace(step: Step, other: Step): Step {
    this.steps[this.steps.indexOf(step)] = other;
    return other;
  }
}
