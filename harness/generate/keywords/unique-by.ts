import fc from 'fast-check';
import type { Json } from '../../../spec/json.js';
import { defineKeyword, isText } from '../keyword.js';
import { listsOf } from '../lists.js';
import { objectsOf } from '../objects.js';
import { strata } from '../stratum.js';

/** `uniqueBy`: broken by lists with one item twice, and by lists with two items that share the member only. */
export const uniqueBy = defineKeyword<string>({
  keyword: 'uniqueBy',
  isOperand: isText,
  tighten: (bounds, member) => ({ uniqueBy: [...bounds.uniqueBy, member] }),
  breakings: (member, at) => {
    const {
      item,
      demands: { bounds },
    } = at.place;
    const key = item?.members.get(member)?.valid() ?? fc.constantFrom<Json>('a', 'b');
    const one = item && objectsOf(item, item.demands.bounds, { put: { [member]: key } });
    const least = Math.max(0, bounds.minItems - 2);
    const others = listsOf(at.place, bounds, least, Math.min(bounds.maxItems - 2, Math.max(least, 2)));
    if (one === undefined || others === undefined) return [];
    return strata({
      'the same item twice': fc.tuple(one, others).map(([twin, rest]) => [twin, ...rest, twin]),
      [`the same ${member} with another value`]: fc
        .tuple(one, one, others)
        .map(([twin, other, rest]) => [twin, ...rest, { ...other, [member]: twin[member] ?? null }]),
    });
  },
});
