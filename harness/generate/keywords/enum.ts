import fc from 'fast-check';
import type { Json } from '../../../spec/json.js';
import { anyIn, intersection, nearly, others } from '../listed-values.js';
import { defineKeyword } from '../keyword.js';
import { strata } from '../stratum.js';

type Values = readonly Json[];

function isValues(operand: Json): operand is Values {
  return Array.isArray(operand);
}

/** `enum`: broken by values that are like a listed one but for a little, and by others. */
export const enumeration = defineKeyword<Values>({
  keyword: 'enum',
  isOperand: isValues,
  tighten: (bounds, values) => ({ values: intersection(bounds.values, values) }),
  edges: (values) => values.flatMap((value) => strata({ [JSON.stringify(value)]: fc.constant(value) })),
  breakings: (values, { place, rest }) =>
    strata({
      'no such value': others(place.demands, rest, 'enum'),
      'nearly a value': nearly(values, place.demands, rest, 'enum'),
      'any other value': anyIn(place, rest),
    }),
  implies: (values, other) => intersection(values, other).length === other.length,
});
