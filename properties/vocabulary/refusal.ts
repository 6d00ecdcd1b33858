import type { Ruling } from '../requirement.js';
import type { Observation } from '../observation.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { oneOf, show, showOutcome } from './show.js';
import { creations, type Creation } from './steps.js';

/**
 * A request with this reason against it is refused where the reason binds, and if refused, with a fault that answers
 * it or another reason that applies: no order of checks is documented. Answers with no readable type, and 5xx, are
 * other rules' matter; so is a request of which another member is as surely wrong: of which of the two an answer speaks
 * could not be said.
 *
 * @param reason a reason's id: the slug of a request constraint, or one of the oracle's `reasons`
 */
export function refusedBecause(reason: string) {
  return (observation: Observation): Ruling =>
    every(blamedOn(observation, reason), (creation) =>
      judgeRefusal(
        creation,
        creation.expectation.reasons.some(({ id, binding }) => id === reason && binding),
      ),
    );
}

/**
 * As `refusedBecause`, for a reason that binds only at the level of the rule that asks.
 * @param applies narrows the requests further
 */
export function refusedFor(reason: string, applies: (creation: Creation) => boolean = () => true) {
  return (observation: Observation): Ruling =>
    every(blamedOn(observation, reason).filter(applies), (creation) => judgeRefusal(creation, true));
}

/** The requests that this reason speaks against, and nothing as binding that is wrong with another member. */
function blamedOn(observation: Observation, reason: string): Creation[] {
  return creations(observation).filter(({ expectation: { reasons } }) => {
    const blamed = reasons.find(({ id }) => id === reason);
    return (
      blamed !== undefined && reasons.every(({ member, binding }) => member === blamed.member || !binding)
    );
  });
}

/**
 * One request against which something speaks: refused where that binds, and if refused, with a fault that answers it.
 */
export function judgeRefusal({ expectation, exchange, input, index }: Creation, binding: boolean): Ruling {
  const { outcome } = exchange;
  const expected = `${binding ? 'a refusal' : 'if refused, a refusal'} with ${oneOf(expectation.faults)}`;
  const actual = showOutcome(outcome);
  if (outcome.kind === 'accepted') {
    if (!binding) return satisfied;
    const message = `The request was accepted: ${show(input)}.`;
    return violated({ step: index, message, expected, actual, signature: 'accepted' });
  }
  if (outcome.kind !== 'refused' || outcome.type === undefined || outcome.status >= 500) return notApplicable;
  if (expectation.faults.has(outcome.type.name)) return satisfied;
  const message = `The request was refused with ${outcome.type.name}, which is no answer to what is wrong with it.`;
  return violated({ step: index, message, expected, actual, signature: 'wrong fault' });
}
