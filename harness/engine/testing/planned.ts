import type { Scenario } from '../../../properties/scenario.js';
import { Plan, type Case } from '../plan.js';

/** All cases of a plan at once. */
export function planned(scenarios: readonly Scenario[], seed: number, runs: number): Case[] {
  return [...Plan.of(scenarios, seed, runs)];
}
