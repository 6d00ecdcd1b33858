import { defineKeyword, isNumber } from '../keyword.js';
import { edgeAt, numbersBeside } from '../number-strata.js';
import { earlierOf, laterOf } from '../numbers.js';

/** `maximum`: broken by the number just above it, and by larger ones. */
export const maximum = defineKeyword<number>({
  keyword: 'maximum',
  isOperand: isNumber,
  tighten: (bounds, value) => ({ maximum: earlierOf(bounds.maximum, { value, isExcluded: false }) }),
  edges: (_, place) => edgeAt('greatest', place),
  breakings: (value, { rest }) =>
    numbersBeside(
      'too large',
      { ...rest, minimum: laterOf(rest.minimum, { value, isExcluded: true }) },
      'least',
    ),
  implies: (value, other) => other <= value,
});
