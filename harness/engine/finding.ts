import type { Observation, Step } from '../../properties/observation.js';
import { capturesIn } from '../findings/captures.js';
import { withSteps, type Expected } from '../findings/expected.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import { namesIn } from '../findings/names.js';
import type { Shrunk } from './confirm-and-shrink.js';
import type { Tally } from './tally.js';

/** What a finding has from its run. */
export interface FindingOrigin {
  readonly seed: number;
  /** What the names of all that the run made begin with. */
  readonly prefix: string;
  /** The cluster of `--cluster`. */
  readonly cluster: string | undefined;
}

/** Puts the smallest case of one cause into the form of the report. */
export function findingOf(
  { requirement, applied }: Tally,
  { failure, shrinks, repeated, cases }: Shrunk,
  { seed, prefix, cluster }: FindingOrigin,
): Finding {
  const { violation, observation, cause } = failure;
  const { message, expected, step } = violation;
  const { length: before } = observation.setUp;
  const steps = wholeCase(observation);
  return {
    rule: requirement.id,
    cause,
    message,
    expected: withSteps(expected, (index) => index + before),
    blamed: step + before,
    steps,
    scenario: observation.scenario,
    stratum: observation.stratum,
    input: observation.input,
    seed,
    shrinks,
    seen: { broken: cases.size, of: applied },
    reproduced: repeated,
    names: namesIn(steps, prefix, cluster),
    captures: capturesIn(steps),
  };
}

/** Every request of a case, those included that made what other cases had made for it. */
function wholeCase({ setUp, steps }: Observation): FindingStep[] {
  return [...setUp.map((step) => stepOf({ ...step, role: 'setup' })), ...steps.map(stepOf)];
}

/** A step as reports and events have it. */
export function stepOf(step: Step): FindingStep {
  const { role, operation, exchange, standing } = step;
  const noise = standing.kind === 'counts' ? undefined : standing.why;
  return { ...exchange, role, operation, noise, expected: role === 'setup' ? expectedOf(step) : undefined };
}

/** Set-up goes on as it did: accepted, or, where it asked whether a name is free, refused for that. */
function expectedOf({ exchange: { outcome } }: Step): Expected {
  if (outcome.kind !== 'refused' || outcome.type === undefined) return { kind: 'accepted' };
  return { kind: 'refused', faults: [outcome.type.name] };
}
