import type { Observation } from '../observation.js';
import { placed, type Placed } from './steps.js';

/**
 * Requests in a row after which an answer is no lag any more. With pauses that double from five milliseconds up to a
 * second they take more than three seconds: a listing that lags behind has caught up.
 */
export const convincing = 10;

/** True where a request was the last of so many in a row, all alike, that what it says is not for want of time. */
export function wasInsistedOn(observation: Observation, step: Placed): boolean {
  const alike = JSON.stringify(step.input);
  const before = placed(observation).filter(({ index }) => index <= step.index);
  const other = before.findLastIndex(
    ({ operation, input }) => operation !== step.operation || JSON.stringify(input) !== alike,
  );
  return before.length - 1 - other >= convincing;
}
