import { defineKeyword, isNumber } from '../keyword.js';
import { objectsOf } from '../objects.js';
import { strata } from '../stratum.js';

/** `maxProperties`: broken by objects with more members, some of which no schema describes where it must be so. */
export const maxProperties = defineKeyword<number>({
  keyword: 'maxProperties',
  isOperand: isNumber,
  tighten: (bounds, max) => ({ maxProperties: Math.min(bounds.maxProperties, max) }),
  edges: (max, place) =>
    strata({ [`${max} members`]: objectsOf(place, { ...place.demands.bounds, minProperties: max }) }),
  breakings: (max, { place, rest }) =>
    strata({
      'too many members': objectsOf(place, { ...rest, minProperties: Math.max(rest.minProperties, max + 1) }),
    }),
  implies: (max, other) => other <= max,
});
