import type { Operation } from '../../spec/types.js';
import type { Scenario } from '../../properties/scenario.js';
import type { Capabilities } from './capabilities.js';
import type { CaseAborted } from './execute.js';
import type { RunCircumstances } from './results.js';

/** Notes what befalls the cases of a run, as far as it decides how requirements stand. */
export class CircumstanceLog implements RunCircumstances {
  readonly lacking: readonly Operation[];
  readonly truncated = new Map<string, string>();
  readonly #aborts: string[] = [];
  readonly #missing = new Set<Operation>();

  constructor({ lacking }: Capabilities) {
    this.lacking = lacking;
  }

  get aborts(): readonly string[] {
    return this.#aborts;
  }

  get missingOperations(): readonly Operation[] {
    return [...this.#missing];
  }

  /** A scenario can't do without an operation that the target lacks. */
  missing(operation: Operation): void {
    this.#missing.add(operation);
  }

  /** Not all cases of a scenario were carried through. */
  truncate({ name }: Scenario, reason: string): void {
    this.truncated.set(name, reason);
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
