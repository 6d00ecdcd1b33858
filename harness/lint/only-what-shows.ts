import type { Failure } from '../engine/failure.js';
import { withSteps } from '../findings/expected.js';

/** A failure without the exchanges of the recording that have no part in it. */
export function onlyWhatShows(failure: Failure): Failure {
  const { observation, violation } = failure;
  const kept = new Set([violation.step]);
  withSteps(violation.expected, (index) => {
    kept.add(index);
    return index;
  });
  const order = [...kept].toSorted((one, other) => one - other);
  const steps = order.flatMap((index) => observation.steps[index] ?? []);
  const place = (index: number): number => order.indexOf(index);
  return {
    ...failure,
    observation: { ...observation, steps },
    violation: {
      ...violation,
      step: place(violation.step),
      expected: withSteps(violation.expected, place),
    },
  };
}
