import { defineKeyword, isNumber } from '../keyword.js';
import { strata } from '../stratum.js';
import { textBetween } from '../strings.js';

/** `minLength`: broken by text that is one too short, and by shorter text. */
export const minLength = defineKeyword<number>({
  keyword: 'minLength',
  isOperand: isNumber,
  tighten: (bounds, min) => ({ minLength: Math.max(bounds.minLength, min) }),
  edges: (min, { demands: { bounds } }) => strata({ shortest: textBetween(bounds, min, min) }),
  breakings: (min, { rest }) =>
    strata({
      'too short': textBetween(rest, min - 1, min - 1),
      'much too short': textBetween(rest, rest.minLength, min - 2),
    }),
  implies: (min, other) => other >= min,
});
