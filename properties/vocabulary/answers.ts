import type { Operation } from '../../spec/types.js';
import type { WireAnswer } from '../../harness/wire/exchange.js';
import type { Observation } from '../observation.js';
import { once, onceEach } from './once.js';
import { targetOf } from './target-header.js';
import { placed, type Placed } from './steps.js';

/** A step that got an answer. */
export interface Answered extends Placed {
  readonly answer: WireAnswer;
}

/**
 * The requests about one operation, answered or not, less those for which no answer but noise was to be had: those that
 * name it, and the subjects of a case that were bent from such a request until they name no operation that exists.
 */
export const requestsAbout = onceEach((observation, operation: Operation): readonly Placed[] =>
  placed(observation).filter(
    (step) => step.about === operation && (step.operation !== undefined || step.role === 'subject'),
  ),
);

/** Every whole answer to the requests about one operation. */
export const answersAbout = onceEach((observation, operation: Operation): readonly Answered[] =>
  withAnswers(requestsAbout(observation, operation)),
);

/** Every whole answer to a request that names an operation of the API, whichever. */
export const answersOfTheProtocol = once((observation): readonly Answered[] =>
  withAnswers(placed(observation)).filter(({ exchange }) => targetOf(exchange.request) !== undefined),
);

/**
 * Every whole answer to a request that names the operation. What names no operation may never reach the service: an
 * endpoint of many services routes by the target.
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
