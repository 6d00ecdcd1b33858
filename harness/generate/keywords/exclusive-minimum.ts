import { defineKeyword, isNumber } from '../keyword.js';
import { edgeAt, numbersBeside } from '../number-strata.js';
import { earlierOf, laterOf } from '../numbers.js';

/** `exclusiveMinimum`: broken by the number itself, and by smaller ones. */
export const exclusiveMinimum = defineKeyword<number>({
  keyword: 'exclusiveMinimum',
  isOperand: isNumber,
  tighten: (bounds, value) => ({ minimum: laterOf(bounds.minimum, { value, isExcluded: true }) }),
  edges: (_, place) => edgeAt('least', place),
  breakings: (value, { rest }) =>
    numbersBeside(
      'too small',
      { ...rest, maximum: earlierOf(rest.maximum, { value, isExcluded: false }) },
      'greatest',
    ),
  implies: (value, other) => other >= value,
});
