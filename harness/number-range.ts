import { UsageError } from './usage-error.js';

/** What a number among the options may be. */
export type NumberRange =
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  /** Above zero, fractions allowed. */
  | { readonly kind: 'positive'; readonly unit: string; readonly max: number };

/** An option's value is not the number it must be. */
export class NumberIsWrong extends UsageError {
  constructor(option: string, text: string, range: NumberRange) {
    super(`${option} must be ${inWords(range)}, not "${text}".`);
    this.name = 'NumberIsWrong';
  }
}

export function isInRange(number: number, range: NumberRange): boolean {
  return range.kind === 'whole'
    ? Number.isInteger(number) && number >= range.min && number <= range.max
    : number > 0 && number <= range.max;
}

function inWords(range: NumberRange): string {
  return range.kind === 'whole'
    ? `a whole number from ${range.min} to ${range.max}`
    : `a number of ${range.unit} above 0 and up to ${range.max}`;
}
