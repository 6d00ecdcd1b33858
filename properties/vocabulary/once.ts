import type { Observation } from '../observation.js';

/**
 * A pure reading of an observation that is done once, however many judges ask for it: what it answers is kept for as
 * long as the observation is.
 */
export function once<Reading>(
  read: (observation: Observation) => Reading,
): (observation: Observation) => Reading {
  const kept = new WeakMap<Observation, { readonly reading: Reading }>();
  return (observation) => {
    const before = kept.get(observation);
    if (before !== undefined) return before.reading;
    const reading = read(observation);
    kept.set(observation, { reading });
    return reading;
  };
}
