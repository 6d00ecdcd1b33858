import type { Operation } from '../../spec/types.js';
import type { Observation, Step } from '../../properties/observation.js';
import type { Scenario } from '../../properties/scenario.js';
import { isBusy } from '../wire/noise.js';
import { AlwaysBusy } from './always-busy.js';
import type { Capabilities } from './capabilities.js';
import { isBusyCase } from './content-noise.js';
import { noDemands, type Demands } from './demands.js';
import type { CaseAborted, Execution } from './execute.js';
import type { Case } from './plan.js';
import type { RunCircumstances } from './results.js';

/** A case, and what it saw. */
export interface SeenCase {
  readonly drawn: Case;
  readonly observation: Observation;
}

/** Cases kept of those in which the answer to a creation was lost. */
const maxLostCreations = 3;

/** Cases of one kind of input that may all meet a target that is too busy before the others wait until the end. */
const maxBusyCases = 2;

function placeOf({ scenario, stratum }: Case): string {
  return `${scenario.name} / ${stratum.name}`;
}

/** Notes what befalls the cases of a run, as far as it decides how requirements stand. */
export class CircumstanceLog implements RunCircumstances {
  readonly lacking: readonly Operation[];
  readonly refusingCaller: readonly Operation[];
  readonly truncated = new Map<string, string>();
  readonly unfitting = new Map<string, string>();
  acceptedCreations = 0;
  /** The first cases in which the answer to a creation was lost, though the target could be asked again. */
  readonly lostCreations: Case[] = [];
  readonly #operations = new AlwaysBusy<Operation>();
  readonly #strata = new AlwaysBusy<SeenCase>();
  readonly #aborts: string[] = [];
  readonly #missing = new Set<Operation>();

  constructor(
    { lacking, refusingCaller }: Capabilities,
    private readonly demands: Demands = noDemands,
  ) {
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
    return this.#operations.all;
  }

  /** Of each kind of input for which the target was too busy in every case, one case. */
  get busyStrata(): readonly SeenCase[] {
    return this.#strata.all;
  }

  /** True where the target was too busy for every case of this kind of input, and for enough of them to say so. */
  isTooBusyFor(drawn: Case): boolean {
    return this.#strata.timesAt(placeOf(drawn)) >= maxBusyCases;
  }

  /** Of each other kind of input of a scenario one case that was answered. */
  answeredIn(scenario: Scenario): readonly Case[] {
    return this.#strata.answered.flatMap(({ drawn }) => (drawn.scenario === scenario ? [drawn] : []));
  }

  readonly scenariosFor = (id: string): readonly string[] => this.demands.scenariosFor(id);

  /** A scenario can't do without an operation that the target lacks. */
  missing(operation: Operation): void {
    this.#missing.add(operation);
  }

  /** Not all cases of a scenario were carried through. */
  truncate({ name }: Scenario, reason: string): void {
    this.truncated.set(name, reason);
  }

  /** A case of a scenario needs more clusters or snapshots than the run may still create. */
  didNotFit({ name }: Scenario, reason: string): void {
    this.unfitting.set(name, reason);
  }

  /** A case was executed. */
  saw(drawn: Case, { observation, aborted }: Execution): void {
    const { scenario } = drawn;
    this.acceptedCreations += observation.steps.filter(isAcceptedCreation).length;
    if (this.lostCreations.length < maxLostCreations && observation.steps.some(isLostCreation))
      this.lostCreations.push(drawn);
    for (const { operation, exchange } of observation.steps)
      if (operation !== undefined) this.#operations.note(operation, operation, isBusy(exchange.outcome));
    const place = placeOf(drawn);
    if (aborted === undefined || isBusyCase(observation))
      this.#strata.note(place, { drawn, observation }, isBusyCase(observation));
    if (aborted !== undefined) this.abort(scenario, aborted);
  }

  /** A case of a scenario was not carried through. */
  abort(scenario: Scenario, aborted: CaseAborted): void {
    switch (aborted.kind) {
      case 'unsupported':
        this.missing(aborted.operation);
        return;
      case 'creation-budget-spent':
        this.didNotFit(scenario, aborted.reason);
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

function isLostCreation({ operation, input, exchange }: Step): boolean {
  return operation === 'CreateSnapshot' && input !== undefined && exchange.earlierLoss !== undefined;
}
