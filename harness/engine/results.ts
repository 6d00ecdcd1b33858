import { areaOf } from '../../properties/ids.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Finding } from '../findings/finding.js';
import type { Unfit } from './capabilities.js';
import type { Shrunk } from './confirm-and-shrink.js';
import type { RequirementResult } from './events.js';
import { findingOf, type FindingOrigin } from './finding.js';
import { standingOf } from './requirement-standing.js';
import type { RunCircumstances } from './run-circumstances.js';
import type { Tally } from './tally.js';

/** How every requirement stands at the end of a run. */
export function resultsOf(
  tallies: readonly Tally[],
  circumstances: RunCircumstances,
  shrunk: ReadonlyMap<Tally, readonly Shrunk[]>,
  origin: FindingOrigin,
): RequirementResult[] {
  const broken = tallies.filter(({ brokenBy }) => brokenBy.size > 0);
  return tallies.map((tally) => {
    const findings = (shrunk.get(tally) ?? []).map((each) => findingOf(tally, each, origin));
    return resultOf(tally, circumstances, findings, broken);
  });
}

/** How one requirement stands. */
export function resultOf(
  tally: Tally,
  circumstances: RunCircumstances,
  findings: readonly Finding[],
  broken: readonly Tally[] = [],
): RequirementResult {
  const standing = standingOf(tally, circumstances, broken);
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
