import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Scenario, Stratum } from '../../properties/scenario.js';
import { derive } from './seed.js';

/** One generated input, and all that is needed to generate it again. */
export interface Case {
  readonly scenario: Scenario;
  readonly stratum: Stratum;
  readonly input: Json;
  /** Seed of the stratum's own sequence. */
  readonly seed: number;
  /** Place in that sequence, which is also fast-check's path to it. */
  readonly place: number;
  /** Number in the whole plan. */
  readonly index: number;
}

/**
 * Draws every case of a run before the first request: the same seed gives the same inputs, whatever the concurrency,
 * the target, or the other scenarios. Strata take turns, so each is drawn as often as any other, and at least once.
 */
export function plan(scenarios: readonly Scenario[], seed: number, runs: number): Case[] {
  const cases = scenarios.flatMap((scenario) => drawScenario(scenario, seed, runs));
  return cases.map((drawn, index) => ({ ...drawn, index }));
}

function drawScenario(scenario: Scenario, seed: number, runs: number): Omit<Case, 'index'>[] {
  const wanted = Math.ceil(runs * (scenario.share ?? 1));
  const each = Math.max(1, Math.floor(wanted / scenario.strata.length));
  const extra = Math.max(0, wanted - each * scenario.strata.length);
  const drawn = scenario.strata.map((stratum, at) =>
    drawStratum(scenario, stratum, seed, each + (at < extra ? 1 : 0)),
  );
  return interleave(drawn);
}

function drawStratum(
  scenario: Scenario,
  stratum: Stratum,
  seed: number,
  count: number,
): Omit<Case, 'index'>[] {
  const own = derive(seed, scenario.name, stratum.name);
  return fc
    .sample(stratum.arbitrary, { seed: own, numRuns: count })
    .map((input, place) => ({ scenario, stratum, input, seed: own, place }));
}

/** The same cases with the scenarios taking turns: for a run that ends once it has seen what it looks for. */
export function byTurns(cases: readonly Case[]): Case[] {
  const scenarios = [...new Set(cases.map(({ scenario }) => scenario))];
  return interleave(scenarios.map((scenario) => cases.filter((drawn) => drawn.scenario === scenario)));
}

/** First the first of each list, then the second of each, and so on. */
function interleave<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  ).flat();
}
