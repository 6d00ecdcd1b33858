import fc from 'fast-check';
import { defineKeyword, isNumber } from '../keyword.js';
import { strata } from '../stratum.js';
import { textBetween } from '../strings.js';

/** `maxLength`: broken by text that is one too long, somewhat, and far. */
export const maxLength = defineKeyword<number>({
  keyword: 'maxLength',
  isOperand: isNumber,
  tighten: (bounds, max) => ({ maxLength: Math.min(bounds.maxLength, max) }),
  edges: (max, { demands: { bounds } }) => strata({ longest: textBetween(bounds, max, max) }),
  breakings: (max, { rest }) => {
    const least = Math.max(max + 1, rest.minLength);
    const far = [1_000, 5_000, 20_000]
      .filter((length) => length > max && length <= rest.maxLength)
      .flatMap((length) => textBetween(rest, length, length) ?? []);
    return strata({
      'one too long': textBetween(rest, max + 1, max + 1),
      'somewhat too long': textBetween(rest, least, Math.min(rest.maxLength, max + 215)),
      'far too long': far.length === 0 ? undefined : fc.oneof(...far),
    });
  },
  implies: (max, other) => other <= max,
});
