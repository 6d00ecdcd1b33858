import type { Operation } from '../../spec/types.js';
import type { Step } from '../../properties/observation.js';
import type { Scenario } from '../../properties/scenario.js';
import { isBusy } from '../wire/noise.js';
import type { Capabilities } from './capabilities.js';
import type { CaseAborted, Execution } from './execute.js';
import type { RunCircumstances } from './results.js';

/** Notes what befalls the cases of a run, as far as it decides how requirements stand. */
export class CircumstanceLog implements RunCircumstances {
  readonly lacking: readonly Operation[];
  readonly refusingCaller: readonly Operation[];
  readonly truncated = new Map<string, string>();
  acceptedCreations = 0;
  readonly #answered = new Set<Operation>();
  readonly #busy = new Set<Operation>();
  readonly #aborts: string[] = [];
  readonly #missing = new Set<Operation>();

  constructor({ lacking, refusingCaller }: Capabilities) {
    this.lacking = lacking;
    this.refusingCaller = refusingCaller;
  }

  get aborts(): readonly string[] {
    return this.#aborts;
  }

  get missingOperations(): readonly Operation[] {
    return [...this.#missing];
  }

  get busyOperations(): readonly Operation[] {
    return [...this.#busy].filter((operation) => !this.#answered.has(operation));
  }

  /** A scenario can't do without an operation that the target lacks. */
  missing(operation: Operation): void {
    this.#missing.add(operation);
  }

  /** Not all cases of a scenario were carried through. */
  truncate({ name }: Scenario, reason: string): void {
    this.truncated.set(name, reason);
  }

  /** A case of a scenario was executed. */
  saw(scenario: Scenario, { observation, aborted }: Execution): void {
    this.acceptedCreations += observation.steps.filter(isAcceptedCreation).length;
    for (const { operation, exchange } of observation.steps)
      if (operation !== undefined) (isBusy(exchange.outcome) ? this.#busy : this.#answered).add(operation);
    if (aborted !== undefined) this.abort(scenario, aborted);
  }

  /** A case of a scenario was not carried through. */
  abort(scenario: Scenario, aborted: CaseAborted): void {
    switch (aborted.kind) {
      case 'unsupported':
        this.missing(aborted.operation);
        return;
      case 'budget-spent':
      case 'interrupted':
      case 'target-gone':
        this.truncate(scenario, aborted.reason);
        return;
      case 'setup-failed':
      case 'scenario-threw':
      case 'not-own':
        this.#aborts.push(aborted.reason);
        return;
      case 'declined':
        // As the target may: what the case was for stays unexercised.
        return;
    }
  }
}

function isAcceptedCreation({ operation, input, exchange }: Step): boolean {
  return operation === 'CreateSnapshot' && input !== undefined && exchange.outcome.kind === 'accepted';
}
