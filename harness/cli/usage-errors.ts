import { UsageError } from '../usage-error.js';

/** A command line that names no command of ours. */
export class NoSuchCommand extends UsageError {
  constructor(name: string, commands: readonly string[]) {
    super(`There is no command "${name}". There are: ${commands.join(', ')}.`);
    this.name = 'NoSuchCommand';
  }
}

/** An option that means nothing without another. */
export class OptionNeedsAnother extends UsageError {
  constructor(option: string, other: string, why: string) {
    super(`${option} needs ${other}: ${why}.`);
    this.name = 'OptionNeedsAnother';
  }
}

/** What is given to sweep is nothing that a run's names begin with: it could be the beginning of anybody's names. */
export class PrefixIsNotARuns extends UsageError {
  constructor(text: string) {
    super(
      `--prefix "${text}" is not the prefix of a run: mc and four lower-case letters or digits, as the first lines of a run show it.`,
    );
    this.name = 'PrefixIsNotARuns';
  }
}

/** Several findings, and one file for them. */
export class SeveralNeedAFolder extends UsageError {
  constructor(out: string) {
    super(`There are several findings, and ${out} is no folder. Make it one, or name one finding: ID#1.`);
    this.name = 'SeveralNeedAFolder';
  }
}

/** An option that judges a run as a whole, beside `--shard`. */
export class OptionIsForWholeRuns extends UsageError {
  constructor(option: string, why: string) {
    super(`${option} does not go with --shard: ${why}. Give it to merge.`);
    this.name = 'OptionIsForWholeRuns';
  }
}
