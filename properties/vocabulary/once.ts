import type { Observation } from '../observation.js';

/**
 * Memoises a pure function of an observation, so that it runs once for all judges. The result is kept as long as the
 * observation is.
 */
export function once<Reading>(
  read: (observation: Observation) => Reading,
): (observation: Observation) => Reading {
  const readEach = onceEach<undefined, Reading>((observation) => read(observation));
  return (observation) => readEach(observation, undefined);
}

/** As `once`, for a function of an observation and one more value, such as an operation. */
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
