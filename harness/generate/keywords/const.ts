import fc from 'fast-check';
import type { Json } from '../../../spec/json.js';
import { anyIn, intersection, nearly, others } from '../listed-values.js';
import { defineKeyword } from '../keyword.js';
import { strata } from '../stratum.js';

function isAny(operand: Json): operand is Json {
  return operand !== undefined;
}

/** `const`: broken by values that are like it but for a little, and by others. */
export const constant = defineKeyword<Json>({
  keyword: 'const',
  isOperand: isAny,
  tighten: (bounds, value) => ({ values: intersection(bounds.values, [value]) }),
  edges: (value) => strata({ [JSON.stringify(value)]: fc.constant(value) }),
  breakings: (value, { place, rest }) =>
    strata({
      'another value': others(place.demands, rest, 'const'),
      'nearly the value': nearly([value], place.demands, rest, 'const'),
      'any other value': anyIn(place, rest),
    }),
});
