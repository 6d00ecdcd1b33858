import { defineKeyword, isNumber } from '../keyword.js';
import { objectsOf } from '../objects.js';
import { strata } from '../stratum.js';

/** `minProperties`: broken by objects with fewer members. */
export const minProperties = defineKeyword<number>({
  keyword: 'minProperties',
  isOperand: isNumber,
  tighten: (bounds, min) => ({ minProperties: Math.max(bounds.minProperties, min) }),
  edges: (min, place) =>
    strata({ [`${min} members`]: objectsOf(place, { ...place.demands.bounds, maxProperties: min }) }),
  breakings: (min, { place, rest }) =>
    strata({
      'too few members': objectsOf(place, { ...rest, maxProperties: Math.min(rest.maxProperties, min - 1) }),
    }),
  implies: (min, other) => other >= min,
});
