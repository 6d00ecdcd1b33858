import { defineKeyword, isNumber } from '../keyword.js';
import { listsOf } from '../lists.js';
import { strata } from '../stratum.js';

/** `maxItems`: broken by lists of one item too many, and by longer ones. */
export const maxItems = defineKeyword<number>({
  keyword: 'maxItems',
  isOperand: isNumber,
  tighten: (bounds, max) => ({ maxItems: Math.min(bounds.maxItems, max) }),
  edges: (max, place) => strata({ [`${max} items`]: listsOf(place, place.demands.bounds, max, max) }),
  breakings: (max, { place, rest }) => {
    const least = Math.max(max + 1, rest.minItems);
    return strata({
      'one too many': listsOf(place, rest, max + 1, max + 1),
      'some too many': listsOf(place, rest, least, Math.min(rest.maxItems, max + 40)),
    });
  },
  implies: (max, other) => other <= max,
});
