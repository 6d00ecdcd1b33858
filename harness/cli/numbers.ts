import { NumberIsWrong } from '../usage-error.js';

/** A parser of an option's value: a whole number within bounds. Its errors name the option. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new NumberIsWrong(option, text, `a whole number from ${least} to ${most}`);
    return number;
  };
}

/** A parser of an option's value: a number above zero, fractions allowed. Its errors name the option. */
export function positiveNumber(option: string, unit: string, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d*\.?\d+$/.test(text) || number <= 0 || number > most)
      throw new NumberIsWrong(option, text, `a number of ${unit} above 0 and up to ${most}`);
    return number;
  };
}
