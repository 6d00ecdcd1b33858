import { isInRange, NumberIsWrong, type NumberRange } from '../number-range.js';

const forms = { whole: /^\d+$/, positive: /^\d*\.?\d+$/ };

/** A parser of an option's value: a number within a range. Its errors name the option. */
export function number(option: string, range: NumberRange): (text: string) => number {
  return (text) => {
    const read = Number(text);
    if (!forms[range.kind].test(text) || !isInRange(read, range))
      throw new NumberIsWrong(option, text, range);
    return read;
  };
}
