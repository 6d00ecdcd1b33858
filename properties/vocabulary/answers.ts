import type { Operation } from '../../spec/types.js';
import type { WireAnswer } from '../../harness/wire/exchange.js';
import type { Observation } from '../observation.js';
import { once, onceEach } from './once.js';
import { targetOf } from './target-header.js';
import { placed, type Placed } from './steps.js';

/** A step with a complete response. */
export interface Answered extends Placed {
  readonly answer: WireAnswer;
}

/**
 * The requests about one operation, whether answered or not, without those that got only transient errors: requests
 * that name the operation, and malformed subjects of a case that were made from such a request.
 */
export const requestsAbout = onceEach((observation, operation: Operation): readonly Placed[] =>
  placed(observation).filter(
    (step) => step.about === operation && (step.operation !== undefined || step.role === 'subject'),
  ),
);

/** The complete responses to the requests about one operation. */
export const answersAbout = onceEach((observation, operation: Operation): readonly Answered[] =>
  withAnswers(requestsAbout(observation, operation)),
);

/**
 * The complete responses to requests that name any operation of the API. A request with unusual HTTP, one that is not
 * signed above all, may never reach the service: an endpoint of several services routes by more than X-Amz-Target.
 */
export const answersOfTheProtocol = once((observation): readonly Answered[] =>
  withAnswers(placed(observation)).filter(
    ({ role, operation, exchange }) =>
      !(role === 'probe' && operation === undefined) && targetOf(exchange.request) !== undefined,
  ),
);

/**
 * The complete responses to requests that name the operation. A request that names none may not reach the service,
 * since an endpoint of several services routes by X-Amz-Target.
 */
export function answersNaming(observation: Observation, operation: Operation): readonly Answered[] {
  return answersAbout(observation, operation).filter(
    ({ exchange }) => targetOf(exchange.request) === operation,
  );
}

function withAnswers(steps: readonly Placed[]): readonly Answered[] {
  return steps.flatMap((step) =>
    step.exchange.answer === undefined ? [] : [{ ...step, answer: step.exchange.answer }],
  );
}
