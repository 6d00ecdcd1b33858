import type { CreationBounds } from './creation-budget.js';
import type { Demands } from './demands.js';
import type { Focus } from './focus.js';
import { mostRulesFirst } from './most-rules-first.js';
import type { Case, Plan } from './plan.js';
import { profiles } from './profiles.js';
import type { RunOptions } from './run-options.js';

/** Puts the cases of a plan into the order in which they are executed. */
export type CaseOrder = (plan: Plan) => Iterable<Case>;

/** What a run may create. One that was given a cluster creates none. */
export function boundsOf(
  { maxClusters, maxSnapshots }: Pick<RunOptions, 'maxClusters' | 'maxSnapshots'>,
  isClusterGiven: boolean,
): CreationBounds {
  return { maxSnapshots, maxClusters: maxClusters !== undefined && isClusterGiven ? 0 : maxClusters };
}

/** One scenario after the other; where the run is about some rules only, the scenarios take turns. */
export function asPlanned({ isNarrow }: Pick<Focus, 'isNarrow'>): CaseOrder {
  return (plan) => (isNarrow ? plan.byTurns() : plan);
}

/** The order of a run's profile. */
export function caseOrder(
  options: Pick<RunOptions, 'profile' | 'maxClusters' | 'maxSnapshots'>,
  demands: Demands,
  isClusterGiven: boolean,
  focus: Pick<Focus, 'isNarrow'>,
): CaseOrder {
  if (profiles[options.profile].order === 'as-planned') return asPlanned(focus);
  const bounds = boundsOf(options, isClusterGiven);
  // One of them is the cluster that cases take turns with.
  const ownClusters = isClusterGiven ? 0 : Math.max(0, (bounds.maxClusters ?? Infinity) - 1);
  return (plan) => mostRulesFirst([...plan], demands, bounds, ownClusters);
}
