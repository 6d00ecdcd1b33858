import fc from 'fast-check';
import { defineKeyword, isNumber } from '../keyword.js';
import { kindOf, numbersIn } from '../numbers.js';
import { strata } from '../stratum.js';

/** `multipleOf`: broken by numbers between two multiples. */
export const multipleOf = defineKeyword<number>({
  keyword: 'multipleOf',
  isOperand: isNumber,
  tighten: (bounds, step) => ({ multiplesOf: [...bounds.multiplesOf, step] }),
  edges: (step) => [0, step].flatMap((value) => strata({ [value]: fc.constant(value) })),
  breakings: (step, { place, rest }) => {
    const kind = kindOf(place.demands.bounds);
    const multiples = numbersIn(place.demands.bounds, kind)?.arbitrary;
    const offsets = kind === 'real' ? [step / 2, step / 4, -step / 2] : [1, -1, Math.floor(step / 2)];
    return strata({
      'between two multiples':
        multiples === undefined
          ? undefined
          : fc.tuple(multiples, fc.constantFrom(...offsets)).map(([number, offset]) => number + offset),
      'any other number': numbersIn(rest, kind)?.arbitrary,
    });
  },
  implies: (step, other) => other % step === 0,
});
