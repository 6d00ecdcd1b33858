import type { Observation } from '../observation.js';

/**
 * A pure reading of an observation that is done once, however many judges ask for it: what it answers is kept for as
 * long as the observation is.
 */
export function once<Reading>(
  read: (observation: Observation) => Reading,
): (observation: Observation) => Reading {
  const readEach = onceEach<undefined, Reading>((observation) => read(observation));
  return (observation) => readEach(observation, undefined);
}

/** As `once`, for a reading that depends on something else too, as the operation it is about: done once for each. */
export function onceEach<Key, Reading>(
  read: (observation: Observation, key: Key) => Reading,
): (observation: Observation, key: Key) => Reading {
  const kept = new WeakMap<Observation, Map<Key, { readonly reading: Reading }>>();
  return (observation, key) => {
    const ofObservation = kept.get(observation) ?? new Map<Key, { readonly reading: Reading }>();
    kept.set(observation, ofObservation);
    const before = ofObservation.get(key);
    if (before !== undefined) return before.reading;
    const reading = read(observation, key);
    ofObservation.set(key, { reading });
    return reading;
  };
}
