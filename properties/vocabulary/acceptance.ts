import type { JsonObject } from '../../spec/json.js';
import type { Subject } from '../expectations.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { requests, type RequestStep } from './requests.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { show } from './show.js';

/**
 * A request against which only this reason speaks is accepted nevertheless.
 *
 * @param operation whose requests are judged
 * @param reason a reason's id: the slug of a constraint of the request, or one of `reasonIds`
 * @param applies narrows the requests further
 */
export function acceptedThough(
  operation: Subject,
  reason: string,
  applies: (input: JsonObject) => boolean = () => true,
) {
  return (observation: Observation): Ruling =>
    every(requests(observation, operation), (request) => {
      const { reasons } = request.expectation;
      const isOnlyReason = reasons.length > 0 && reasons.every(({ id }) => id === reason);
      return isOnlyReason && applies(request.input) ? judgeAcceptance(request, 'The request') : notApplicable;
    });
}

/**
 * A request against which no reason speaks is accepted.
 *
 * @param operation whose requests are judged
 * @param words what the request is, in words: `A valid request`
 * @param applies narrows the requests further
 */
export function acceptedAlways(
  operation: Subject,
  words: string,
  applies: (request: RequestStep) => boolean = () => true,
) {
  return (observation: Observation): Ruling =>
    every(requests(observation, operation), (request) =>
      request.expectation.acceptance === 'must' && applies(request)
        ? judgeAcceptance(request, words)
        : notApplicable,
    );
}

function judgeAcceptance({ index, input, exchange: { outcome } }: RequestStep, words: string): Ruling {
  if (outcome.kind === 'accepted') return satisfied;
  if (outcome.kind !== 'refused' || outcome.status >= 500) return notApplicable;
  return violated({
    step: index,
    message: `${words} was rejected: ${show(input)}.`,
    expected: { kind: 'accepted' },
    signature: outcome.type?.name ?? 'unnamed',
  });
}
