import { defineKeyword } from '../keyword.js';
import { listsOf } from '../lists.js';
import { strata } from '../stratum.js';

/** `uniqueItems`: broken by lists that end with their first item again. */
export const uniqueItems = defineKeyword<boolean>({
  keyword: 'uniqueItems',
  isOperand: (operand) => typeof operand === 'boolean',
  tighten: (bounds, isUnique) => ({ hasUniqueItems: bounds.hasUniqueItems || isUnique }),
  breakings: (_, { place }) => {
    const { bounds } = place.demands;
    const most = Math.min(bounds.maxItems - 1, Math.max(3, bounds.minItems));
    const once = listsOf(place, bounds, Math.max(1, bounds.minItems - 1), most);
    return strata({ 'the same item twice': once?.map((items) => [...items, ...items.slice(0, 1)]) });
  },
});
