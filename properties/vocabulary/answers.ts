import type { WireAnswer } from '../../harness/wire/exchange.js';
import { targetOf } from './request-body.js';
import { once } from './once.js';
import { placed, type Placed } from './steps.js';

/** A step that got an answer. */
export interface Answered extends Placed {
  readonly answer: WireAnswer;
}

/** Every whole answer to the requests the suite is about: CreateSnapshot, and those that name no operation that exists. */
export const answers = once((observation): readonly Answered[] =>
  subjects(observation).flatMap((step) =>
    step.exchange.answer === undefined ? [] : [{ ...step, answer: step.exchange.answer }],
  ),
);

/**
 * Every whole answer to a request that names CreateSnapshot. What names no operation may never reach the service: an
 * endpoint of many services routes by the target.
 */
export const answersOfCreateSnapshot = once((observation): readonly Answered[] =>
  answers(observation).filter(({ exchange }) => targetOf(exchange.request) === 'CreateSnapshot'),
);

/** The requests the suite is about, answered or not, less those for which no answer but noise was to be had. */
export const subjects = once((observation): readonly Placed[] =>
  placed(observation).filter(({ operation, role }) => isSubject(operation, role)),
);

function isSubject(operation: Placed['operation'], role: Placed['role']): boolean {
  return operation === 'CreateSnapshot' || (operation === undefined && role === 'subject');
}
