import { defineKeyword, isNumber } from '../keyword.js';
import { listsOf } from '../lists.js';
import { strata } from '../stratum.js';

/** `minItems`: broken by lists of one item too few, and by shorter ones. */
export const minItems = defineKeyword<number>({
  keyword: 'minItems',
  isOperand: isNumber,
  tighten: (bounds, min) => ({ minItems: Math.max(bounds.minItems, min) }),
  edges: (min, place) => strata({ [`${min} items`]: listsOf(place, place.demands.bounds, min, min) }),
  breakings: (min, { place, rest }) =>
    strata({
      'one too few': listsOf(place, rest, min - 1, min - 1),
      'some too few': listsOf(place, rest, rest.minItems, min - 2),
    }),
  implies: (min, other) => other >= min,
});
