import type { Operation } from '../../spec/types.js';
import type { Observation, Step } from '../../properties/observation.js';
import type { Scenario } from '../../properties/scenario.js';
import { expectations } from '../../properties/expectations.js';
import { isBusy } from '../wire/noise.js';
import { AlwaysBusy } from './always-busy.js';
import type { Capabilities } from './capabilities.js';
import { isBusyCase } from './content-noise.js';
import { noDemands, type Demands } from './demands.js';
import type { CaseAborted, Execution } from './execute.js';
import type { Case } from './plan.js';
import type { MeantCases, RunCircumstances } from './run-circumstances.js';

/** A case, and what it saw. */
export interface SeenCase {
  readonly drawn: Case;
  readonly observation: Observation;
}

/** Cases kept of those in which the answer to a creation was lost. */
const maxLostCreations = 3;

/** Cases of one kind of input that may all meet a target that is too busy before the others wait until the end. */
const maxBusyCases = 2;

/** What a few cases saw that were meant to exercise a rule tells why none did. */
const maxSeen = 8;

function placeOf({ scenario, stratum }: Case): string {
  return placeNamed(scenario.name, stratum.name);
}

function placeNamed(scenario: string, stratum: string): string {
  return `${scenario} / ${stratum}`;
}

/** Notes what befalls the cases of a run, as far as it decides how requirements stand. */
export class CircumstanceLog implements RunCircumstances {
  readonly lacking: readonly Operation[];
  readonly refusingCaller: readonly Operation[];
  readonly withheld: readonly Operation[];
  readonly unable = new Map<string, readonly Operation[]>();
  readonly aborts = new Map<string, string>();
  readonly truncated = new Map<string, string>();
  readonly unfitting = new Map<string, string>();
  acceptedCreations = 0;
  /** The first cases in which the answer to a creation was lost, though the target could be asked again. */
  readonly lostCreations: Case[] = [];
  readonly #refusals = new Map<string, number>();
  readonly #operations = new AlwaysBusy<Operation>();
  readonly #strata = new AlwaysBusy<SeenCase>();
  /** Of each kind of input the numbers of the cases that were executed, and what the first of them saw to its end. */
  readonly #executed = new Map<string, { readonly indices: Set<number>; seen?: Observation }>();

  constructor(
    { lacking, refusingCaller, withheld }: Capabilities,
    private readonly demands: Demands = noDemands,
  ) {
    this.lacking = lacking;
    this.refusingCaller = refusingCaller;
    this.withheld = withheld;
  }

  get creationsRefusedWith(): string | undefined {
    const [most] = [...this.#refusals].toSorted(([, one], [, other]) => other - one);
    return most?.[0];
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

  readonly casesFor = (id: string): MeantCases => {
    const meant = this.demands.strataFor(id).flatMap(({ scenario, stratum }) => {
      const ofStratum = this.#executed.get(placeNamed(scenario, stratum));
      return ofStratum === undefined ? [] : [ofStratum];
    });
    return {
      executed: meant.flatMap(({ indices }) => [...indices]),
      seen: meant.flatMap(({ seen }) => (seen === undefined ? [] : [seen])).slice(0, maxSeen),
    };
  };

  /** A scenario can't do without operations that can't be sent. */
  missing({ name }: Scenario, operations: readonly Operation[]): void {
    this.unable.set(name, [...new Set([...(this.unable.get(name) ?? []), ...operations])]);
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
    for (const refusal of observation.steps.flatMap(refusalOfCreation))
      this.#refusals.set(refusal, (this.#refusals.get(refusal) ?? 0) + 1);
    if (this.lostCreations.length < maxLostCreations && observation.steps.some(isLostCreation))
      this.lostCreations.push(drawn);
    for (const { operation, exchange } of observation.steps)
      if (operation !== undefined) this.#operations.note(operation, operation, isBusy(exchange.outcome));
    const place = placeOf(drawn);
    const executed = this.#executed.get(place) ?? { indices: new Set<number>() };
    this.#executed.set(place, executed);
    executed.indices.add(drawn.index);
    if (aborted === undefined) executed.seen ??= observation;
    if (aborted === undefined || isBusyCase(observation))
      this.#strata.note(place, { drawn, observation }, isBusyCase(observation));
    if (aborted !== undefined) this.abort(scenario, aborted);
  }

  /** A case of a scenario was not carried through. */
  abort(scenario: Scenario, aborted: CaseAborted): void {
    switch (aborted.kind) {
      case 'unsupported':
        this.missing(scenario, [aborted.operation]);
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
        if (!this.aborts.has(scenario.name)) this.aborts.set(scenario.name, aborted.reason);
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

/** What a creation was refused with that the target did not have to refuse. */
function refusalOfCreation({ operation, input, state, exchange: { outcome } }: Step): readonly string[] {
  if (operation !== 'CreateSnapshot' || input === undefined || outcome.kind !== 'refused') return [];
  const { acceptance } = expectations.CreateSnapshot(input, state, false);
  return acceptance === 'must-not' ? [] : [`HTTP ${outcome.status} ${outcome.type?.name ?? ''}`.trim()];
}

function isLostCreation({ operation, input, exchange }: Step): boolean {
  return operation === 'CreateSnapshot' && input !== undefined && exchange.earlierLoss !== undefined;
}
