import { effects } from '../../spec/effects.js';
import type { Json } from '../../spec/json.js';
import { causeOf } from '../findings/evidence.js';
import type { Observation } from '../../properties/observation.js';
import type { Violation } from '../../properties/requirement.js';
import type { Case } from './plan.js';

/** A violation with the case that showed it. */
export interface Failure {
  readonly drawn: Case;
  readonly observation: Observation;
  readonly violation: Violation;
  /** In which way the rule is broken: see `causeOf`. */
  readonly cause: string;
  /** What there is to read of the case: see `sizeOf`. */
  readonly size: number;
  /** Whether it may be a bad moment of the target, and counts only where it shows again. */
  readonly isTransient: boolean;
}

/** A failure as it is first seen. */
export function failureOf(drawn: Case, observation: Observation, violation: Violation): Failure {
  return {
    drawn,
    observation,
    violation,
    cause: causeOf(violation, observation.steps),
    size: sizeOf(drawn.input, observation),
    isTransient: isTransient(observation, violation),
  };
}

/** Orders failures by how well they show a breach: what can't be transient first, then by size, then by place in the plan. */
export function byQuality(one: Failure, other: Failure): number {
  return (
    Number(one.isTransient) - Number(other.isTransient) ||
    one.size - other.size ||
    one.drawn.index - other.drawn.index
  );
}

/** Characters of input that a request is worth, to a reader. */
const charactersPerRequest = 20;

/**
 * How much there is to read of a case: the characters of its generated input as JSON, and its requests. Requests that
 * only read do not count: how often they are sent depends on the target's pace.
 */
export function sizeOf(input: Json, { steps }: Observation): number {
  const changes = steps.filter(
    ({ operation }) => operation === undefined || effects[operation].access === 'write',
  );
  return JSON.stringify(input).length + charactersPerRequest * changes.length;
}

/**
 * True where the step to blame, or one that the breach rests on, got no answer, or a failure of the server's own: `InternalFailure` is among the errors
 * common to all actions, a gateway has bad moments, and connections break. Once, that says nothing of a rule.
 */
function isTransient({ steps }: Observation, { step, restsOn = step }: Violation): boolean {
  return [steps[step], steps[restsOn]].some((each) => {
    const outcome = each?.exchange.outcome;
    return outcome?.kind === 'lost' || (outcome !== undefined && outcome.status >= 500);
  });
}
