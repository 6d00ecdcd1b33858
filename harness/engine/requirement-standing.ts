import { operationOf } from '../../properties/ids.js';
import type { Status } from './events.js';
import { missingOf, refusesFor, standingWithout } from './missing-operations.js';
import { obstacleFor } from './obstacle.js';
import type { RunCircumstances } from './run-circumstances.js';
import type { Tally } from './tally.js';

/** How a requirement stands, and why where that is not plain. */
export interface RequirementStanding {
  readonly status: Status;
  readonly reason?: string;
}

/**
 * How one requirement stands at the end of a run.
 * @param broken the tallies of all rules that are broken: one of them may tell why no case applied to this one
 */
export function standingOf(
  tally: Tally,
  circumstances: RunCircumstances,
  broken: readonly Tally[],
): RequirementStanding {
  if (tally.brokenBy.size > 0) return { status: 'failed' };
  if (tally.threw !== undefined)
    return {
      status: 'inconclusive',
      reason: `The judge itself failed: ${tally.threw}. This is a bug of the suite.`,
    };
  const cut = [...tally.scenarios]
    .map((name) => circumstances.truncated.get(name))
    .find((why) => why !== undefined);
  if (cut !== undefined) return { status: 'not-run', reason: `Held in ${tally.applied} cases; then: ${cut}` };
  if (tally.applied > 0) return { status: 'passed' };
  return standingUnexercised(tally, circumstances, broken);
}

/** How a requirement stands to which no case applied. */
function standingUnexercised(
  { requirement }: Tally,
  circumstances: RunCircumstances,
  broken: readonly Tally[],
): RequirementStanding {
  const { id, needs = [] } = requirement;
  const { busyOperations, truncated, unfitting, aborts, unable, refusingCaller } = circumstances;
  const needed = [operationOf(id), ...needs];
  const missing = missingOf(needed, circumstances);
  if (missing.length > 0) return standingWithout(missing, circumstances);
  const busy = needed.filter((operation) => busyOperations.includes(operation));
  if (busy.length > 0)
    return { status: 'inconclusive', reason: `The target was too busy for every ${busy.join(' and ')}.` };

  const scenarios = circumstances.scenariosFor(id);
  const cut = firstOf(truncated, scenarios);
  if (cut !== undefined) return { status: 'not-run', reason: cut.said };
  const left = firstOf(unfitting, scenarios);
  if (left !== undefined)
    return {
      status: 'not-run',
      reason: `Its cases did not fit (scenario ${left.scenario}): ${left.said.replace(/\.$/, '')}.`,
    };
  const trouble = firstOf(aborts, scenarios);
  if (trouble !== undefined) return { status: 'inconclusive', reason: trouble.said };

  const unexercised = 'No case of this run applied to it.';
  const withoutAll = wantedBy(scenarios, unable);
  if (withoutAll !== undefined) {
    const { status, reason } = standingWithout(withoutAll, circumstances);
    return { status, reason: `${unexercised} ${reason}` };
  }
  if (refusingCaller.length > 0)
    return { status: 'inconclusive', reason: `${unexercised} ${refusesFor(refusingCaller)}` };
  const obstacle = obstacleFor(requirement, circumstances.casesFor(id), broken);
  return { status: 'not-exercised', reason: obstacle ?? unexercised };
}

/** What is said of the first of a rule's scenarios of which anything is; of any, where a rule's are not known. */
function firstOf<Said>(
  said: ReadonlyMap<string, Said>,
  scenarios: readonly string[],
): { readonly scenario: string; readonly said: Said } | undefined {
  for (const [scenario, each] of said)
    if (scenarios.length === 0 || scenarios.includes(scenario)) return { scenario, said: each };
  return undefined;
}

/**
 * What a rule needs that none of its scenarios could be carried through without: what the one needs that lacks least.
 * Undefined where one of them was carried through. Where a rule's scenarios are not known, what any scenario lacked.
 */
function wantedBy(
  scenarios: readonly string[],
  unable: RunCircumstances['unable'],
): RunCircumstances['lacking'] | undefined {
  if (scenarios.length === 0)
    return unable.size === 0 ? undefined : [...new Set([...unable.values()].flat())];
  const wanted = scenarios.map((scenario) => unable.get(scenario) ?? []);
  const [least = []] = wanted.toSorted((one, other) => one.length - other.length);
  return least.length === 0 ? undefined : least;
}
