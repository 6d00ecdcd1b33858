import fc from 'fast-check';
import { defineKeyword } from '../keyword.js';
import { objectsOf } from '../objects.js';
import { strata } from '../stratum.js';

/** `additionalProperties: false`: broken by a member that is not described, and by one in other letters. */
export const additionalProperties = defineKeyword<boolean>({
  keyword: 'additionalProperties',
  isOperand: (operand) => typeof operand === 'boolean',
  fix: 'Say false, or leave it out: describe the members in `properties`.',
  tighten: (bounds, isOpen) => ({ isClosed: bounds.isClosed || !isOpen }),
  breakings: (_, { place, rest }) => {
    const described = objectsOf(place, { ...rest, isClosed: true, maxProperties: rest.maxProperties - 1 });
    const value = fc.constantFrom('x', 1, true);
    const withOneOf = (names: readonly string[]) =>
      described === undefined || names.length === 0
        ? undefined
        : fc
            .tuple(described, fc.constantFrom(...names), value)
            .map(([object, name, put]) => ({ ...object, [name]: put }));
    const known = [...place.members.keys()];
    const inOtherLetters = known
      .flatMap((name) => [name.toLowerCase(), name.toUpperCase()])
      .filter((name) => !place.members.has(name));
    return strata({
      'an unknown member': withOneOf(['Unmodelled', 'x'].filter((name) => !place.members.has(name))),
      'a member in other letters': withOneOf(inOtherLetters),
    });
  },
});
