import type { Operation } from '../../spec/types.js';
import { areaOf, operationOf } from '../../properties/ids.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Finding } from '../findings/finding.js';
import type { Unfit } from './capabilities.js';
import type { Shrunk } from './confirm-and-shrink.js';
import type { RequirementResult, Status, Verdict } from './events.js';
import { findingOf, type FindingOrigin } from './finding.js';

import type { Tally } from './tally.js';

/** What befell the run as a whole, as far as it decides how requirements stand. */
export interface RunCircumstances {
  /** Operations the target lacks. */
  readonly lacking: readonly Operation[];
  /** Those of them for which the target refuses these credentials: whether it answers them is not known. */
  readonly refusingCaller: readonly Operation[];
  /** Operations for which the target was too busy whenever it was asked. */
  readonly busyOperations: readonly Operation[];
  /** Creations that a client could have sent and that the target accepted. */
  readonly acceptedCreations: number;
  /** Operations for whose lack a scenario was left out. */
  readonly missingOperations: readonly Operation[];
  /** Why cases could not be carried through, the first first. */
  readonly aborts: readonly string[];
  /** Scenarios that a budget, an interrupt or the target's end cut short, and why. */
  readonly truncated: ReadonlyMap<string, string>;
  /** Scenarios of which cases need more clusters or snapshots than the run may create, and why the last was left out. */
  readonly unfitting: ReadonlyMap<string, string>;
  /** Names of the scenarios whose cases exercise a rule, as far as that is known. */
  readonly scenariosFor: (id: string) => readonly string[];
}

/** How every requirement stands at the end of a run. */
export function resultsOf(
  tallies: readonly Tally[],
  circumstances: RunCircumstances,
  shrunk: ReadonlyMap<Tally, readonly Shrunk[]>,
  origin: FindingOrigin,
): RequirementResult[] {
  return tallies.map((tally) => {
    const findings = (shrunk.get(tally) ?? []).map((each) => findingOf(tally, each, origin));
    return resultOf(tally, circumstances, findings);
  });
}

/** How one requirement stands. */
export function resultOf(
  tally: Tally,
  circumstances: RunCircumstances,
  findings: readonly Finding[],
): RequirementResult {
  const standing = standingOf(tally, circumstances);
  const scenarios = [...tally.scenarios].toSorted();
  return {
    ...headOf(tally.requirement),
    cases: tally.applied,
    scenarios,
    ...standing,
    ...(tally.discarded > 0 && { forgiven: tally.discarded }),
    ...(findings.length > 0 && { findings }),
  };
}

/** How a requirement stands where the target can't be judged at all. */
export function unfitResult(requirement: Requirement, { verdict, reason }: Unfit): RequirementResult {
  const status = verdict === 'unsupported' ? 'unsupported' : 'not-run';
  return { ...headOf(requirement), cases: 0, scenarios: [], status, reason };
}

function headOf({ id, level, topic, title, source }: Requirement) {
  return { id, area: areaOf(id), level, topic, title, source };
}

function standingOf(tally: Tally, circumstances: RunCircumstances): { status: Status; reason?: string } {
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
  const { id, needs = [] } = tally.requirement;
  const needed = [operationOf(id), ...needs].filter((operation) => circumstances.lacking.includes(operation));
  if (needed.length > 0) return standingWithout(needed, circumstances);
  const busy = [operationOf(id), ...needs].filter((operation) =>
    circumstances.busyOperations.includes(operation),
  );
  if (busy.length > 0)
    return { status: 'inconclusive', reason: `The target was too busy for every ${busy.join(' and ')}.` };
  const [cutAtAll] = circumstances.truncated.values();
  if (cutAtAll !== undefined) return { status: 'not-run', reason: cutAtAll };
  const unfitting = whyUnfitting(id, circumstances);
  if (unfitting !== undefined) return { status: 'not-run', reason: unfitting };
  const [trouble] = circumstances.aborts;
  if (trouble !== undefined) return { status: 'inconclusive', reason: trouble };
  const unexercised = 'No case of this run applied to it.';
  if (circumstances.missingOperations.length === 0) return { status: 'not-exercised', reason: unexercised };
  const { status, reason } = standingWithout(circumstances.missingOperations, circumstances);
  return { status, reason: `${unexercised} ${reason}` };
}

/** Why the cases that exercise a rule were left out, by the scenario where that is known. */
function whyUnfitting(
  id: string,
  { unfitting, scenariosFor }: Pick<RunCircumstances, 'unfitting' | 'scenariosFor'>,
): string | undefined {
  const known = scenariosFor(id).filter((scenario) => unfitting.has(scenario));
  const [scenario] = known.length > 0 ? known : unfitting.keys();
  const why = scenario === undefined ? undefined : unfitting.get(scenario);
  return why && `Its cases did not fit (scenario ${scenario}): ${why.replace(/\.$/, '')}.`;
}

/** How a rule stands that can't be seen without these operations: what is refused to these credentials may well be there. */
function standingWithout(
  operations: readonly Operation[],
  { refusingCaller }: Pick<RunCircumstances, 'refusingCaller'>,
): { status: Status; reason: string } {
  const refused = operations.filter((operation) => refusingCaller.includes(operation));
  return refused.length > 0
    ? { status: 'inconclusive', reason: refusesFor(refused) }
    : { status: 'unsupported', reason: lacks(operations) };
}

function refusesFor(operations: readonly Operation[]): string {
  return `The target refuses these credentials for ${operations.join(', ')}.`;
}

function lacks(operations: readonly Operation[]): string {
  return `The target does not answer ${operations.join(', ')}.`;
}

/**
 * The verdict on a target. A broken MUST fails it, under `strict` a broken SHOULD too; else a MUST that could not be
 * judged leaves it open. A target of which no creation was seen to be accepted is never conformant: what the API is
 * about was not judged.
 */
export function verdictOf(
  results: readonly RequirementResult[],
  strict: boolean,
  circumstances: Pick<RunCircumstances, 'acceptedCreations' | 'lacking' | 'refusingCaller'>,
): { readonly verdict: Verdict; readonly reason?: string } {
  const counts = (result: RequirementResult) =>
    result.level === 'MUST' || (strict && result.level === 'SHOULD');
  if (results.some((result) => result.status === 'failed' && counts(result)))
    return { verdict: 'nonconformant' };
  const open = results.find(
    (result) => counts(result) && (result.status === 'inconclusive' || result.status === 'not-run'),
  );
  if (open !== undefined)
    return { verdict: 'inconclusive', reason: `${open.id} was not judged. ${open.reason ?? ''}`.trim() };
  if (!results.some((result) => result.cases > 0))
    return { verdict: 'inconclusive', reason: 'No rule was exercised.' };
  if (circumstances.acceptedCreations === 0) return withoutCreation(circumstances);
  return { verdict: 'conformant' };
}

/** The verdict where no creation was accepted: nothing shows what one does. */
function withoutCreation({ lacking, refusingCaller }: Pick<RunCircumstances, 'lacking' | 'refusingCaller'>): {
  verdict: Verdict;
  reason: string;
} {
  const unseen = 'No creation of a snapshot was accepted, so what one does was not judged.';
  if (refusingCaller.length > 0)
    return { verdict: 'inconclusive', reason: `${unseen} ${refusesFor(refusingCaller)}` };
  return lacking.length > 0
    ? { verdict: 'unsupported', reason: `${unseen} ${lacks(lacking)}` }
    : { verdict: 'inconclusive', reason: unseen };
}
