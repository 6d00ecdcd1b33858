import type { JsonObject } from '../../spec/json.js';
import type { Expectation } from '../expectation.js';
import { expectations, type Subject } from '../expectations.js';
import { onceEach } from './once.js';
import { stepsOf, type Placed } from './steps.js';

/** A request that a client could have sent, and what the API allows in answer. */
export interface RequestStep extends Placed {
  readonly operation: Subject;
  readonly input: JsonObject;
  readonly expectation: Expectation;
}

/** Every well-formed request of one operation, with what the API allows in answer. */
export const requests = onceEach((observation, operation: Subject): readonly RequestStep[] =>
  stepsOf(observation, operation).flatMap((step) => {
    const { input, state, exchange } = step;
    if (input === undefined) return [];
    const expectation = expectations[operation](input, state, exchange.maybeApplied);
    return [{ ...step, operation, input, expectation }];
  }),
);
