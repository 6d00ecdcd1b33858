import { defineKeyword, isNumber } from '../keyword.js';
import { edgeAt, numbersBeside } from '../number-strata.js';
import { earlierOf, laterOf } from '../numbers.js';

/** `minimum`: broken by the number just below it, and by smaller ones. */
export const minimum = defineKeyword<number>({
  keyword: 'minimum',
  isOperand: isNumber,
  tighten: (bounds, value) => ({ minimum: laterOf(bounds.minimum, { value, isExcluded: false }) }),
  edges: (_, place) => edgeAt('least', place),
  breakings: (value, { rest }) =>
    numbersBeside(
      'too small',
      { ...rest, maximum: earlierOf(rest.maximum, { value, isExcluded: true }) },
      'greatest',
    ),
  implies: (value, other) => other >= value,
});
