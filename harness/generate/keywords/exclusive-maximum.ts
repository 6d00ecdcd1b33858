import { defineKeyword, isNumber } from '../keyword.js';
import { edgeAt, numbersBeside } from '../number-strata.js';
import { earlierOf, laterOf } from '../numbers.js';

/** `exclusiveMaximum`: broken by the number itself, and by larger ones. */
export const exclusiveMaximum = defineKeyword<number>({
  keyword: 'exclusiveMaximum',
  isOperand: isNumber,
  tighten: (bounds, value) => ({ maximum: earlierOf(bounds.maximum, { value, isExcluded: true }) }),
  edges: (_, place) => edgeAt('greatest', place),
  breakings: (value, { rest }) =>
    numbersBeside(
      'too large',
      { ...rest, minimum: laterOf(rest.minimum, { value, isExcluded: false }) },
      'least',
    ),
  implies: (value, other) => other <= value,
});
