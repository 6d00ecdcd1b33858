import { closestOf } from '../closest.js';
import { UsageError } from '../usage-error.js';

/** The file of the baseline is not there. */
export class BaselineIsMissing extends UsageError {
  constructor(file: string) {
    super(`There is no baseline ${file}. Name one that is there, or write it with --update-baseline.`);
    this.name = 'BaselineIsMissing';
  }
}

/** The file can't be read as a baseline. */
export class BaselineIsWrong extends UsageError {
  constructor(file: string, what: string) {
    super(`The baseline ${file} is wrong: ${what}.`);
    this.name = 'BaselineIsWrong';
  }
}

/** An entry names a rule that does not exist: it could hide nothing, or what its writer did not mean. */
export class BaselineNamesNoRule extends UsageError {
  constructor(file: string, rule: string, known: readonly string[]) {
    super(
      `The baseline ${file} names the rule "${rule}", which does not exist.${closestOf(rule, known)} Correct the entry, or remove it.`,
    );
    this.name = 'BaselineNamesNoRule';
  }
}
