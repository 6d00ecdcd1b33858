import type { Subject } from '../expectations.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { requests, type RequestStep } from './requests.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { oneOf, show, showOutcome } from './show.js';

/**
 * A request with this reason against it is refused where the reason binds, and if refused, with a fault that answers
 * it or another reason that applies: no order of checks is documented. Says nothing of answers with no readable type or
 * with a status of 5xx (wire.error-type-named and wire.no-server-error judge them), nor of a request of which another
 * member is as surely wrong: nobody could tell which of the two an answer is about (faults.several-reasons judges it).
 *
 * @param operation whose requests are judged
 * @param reason a reason's id: the slug of a constraint of the request, or one of `reasonIds`
 */
export function refusedBecause(operation: Subject, reason: string) {
  return (observation: Observation): Ruling =>
    every(blamedOn(observation, operation, reason), (request) =>
      judgeRefusal(
        request,
        request.expectation.reasons.some(({ id, binding }) => id === reason && binding),
      ),
    );
}

/**
 * As `refusedBecause`, for a reason that binds only at the level of the rule that asks.
 * @param applies narrows the requests further
 */
export function refusedFor(
  operation: Subject,
  reason: string,
  applies: (request: RequestStep) => boolean = () => true,
) {
  return (observation: Observation): Ruling =>
    every(blamedOn(observation, operation, reason).filter(applies), (request) => judgeRefusal(request, true));
}

/** The requests that this reason speaks against, and nothing as binding that is wrong with another member. */
function blamedOn(observation: Observation, operation: Subject, reason: string): RequestStep[] {
  return requests(observation, operation).filter(({ expectation: { reasons } }) => {
    const blamed = reasons.find(({ id }) => id === reason);
    return (
      blamed !== undefined && reasons.every(({ member, binding }) => member === blamed.member || !binding)
    );
  });
}

/**
 * One request that has an error: it is rejected if the error is binding, and a rejection names a fault for the error.
 */
export function judgeRefusal(request: RequestStep, binding: boolean): Ruling {
  const { expectation, exchange, input, index } = request;
  const { outcome } = exchange;
  const expected = `${binding ? 'a refusal' : 'if refused, a refusal'} with ${oneOf(expectation.faults)}`;
  const actual = showOutcome(outcome);
  if (outcome.kind === 'accepted') {
    if (!binding) return satisfied;
    const message = `The request has an error, but it was accepted: ${show(input)}.`;
    return violated({ step: index, message, expected, actual, signature: 'accepted' });
  }
  if (outcome.kind !== 'refused' || outcome.type === undefined || outcome.status >= 500) return notApplicable;
  if (expectation.faults.has(outcome.type.name)) return satisfied;
  const message = `The request was rejected with ${outcome.type.name}, which is not a fault for its error.`;
  return violated({ step: index, message, expected, actual, signature: 'wrong fault' });
}
