import type { Subject } from '../expectations.js';
import type { Expected } from '../../harness/findings/expected.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { requests, type RequestStep } from './requests.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { show } from './show.js';

/**
 * A request with this reason against it is rejected if the reason is binding. If it is rejected, the fault reports this
 * reason or another that applies, since no order of checks is documented. Not applicable to responses without an error
 * type or with a 5xx status (see wire.error-type-named and wire.no-server-error), and to requests in which another
 * member is wrong too (see faults.several-reasons).
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
 * As `refusedBecause`, for a reason that is binding only for this rule.
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

/** The requests with this reason against them, and no binding reason about another member. */
function blamedOn(observation: Observation, operation: Subject, reason: string): RequestStep[] {
  return requests(observation, operation).filter(({ expectation: { reasons } }) => {
    const blamed = reasons.find(({ id }) => id === reason);
    return (
      blamed !== undefined && reasons.every(({ member, binding }) => member === blamed.member || !binding)
    );
  });
}

/**
 * Judges one request with reasons against it: rejected if they are binding, and if rejected, with one of their faults.
 */
export function judgeRefusal(request: RequestStep, binding: boolean): Ruling {
  const { expectation, exchange, input, index } = request;
  const { outcome } = exchange;
  const refused: Expected = { kind: 'refused', faults: [...expectation.faults] };
  const expected: Expected = binding ? refused : { kind: 'any-of', of: [{ kind: 'accepted' }, refused] };
  if (outcome.kind === 'accepted') {
    if (!binding) return satisfied;
    const message = `The request was accepted: ${show(input)}.`;
    return violated({ step: index, message, expected, signature: 'accepted' });
  }
  if (outcome.kind !== 'refused' || outcome.type === undefined || outcome.status >= 500) return notApplicable;
  if (expectation.faults.has(outcome.type.name)) return satisfied;
  const message = `The request was rejected with ${outcome.type.name}, which does not say what is wrong with it.`;
  return violated({ step: index, message, expected, signature: 'wrong fault' });
}
