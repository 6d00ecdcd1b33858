/** What was asked can't be done as it was asked: one sentence for the user, exit code 2, no stack trace. */
export abstract class UsageError extends Error {}

/** A command line that names no command of ours. */
export class NoSuchCommand extends UsageError {
  constructor(name: string, commands: readonly string[]) {
    super(`There is no command "${name}". There are: ${commands.join(', ')}.`);
    this.name = 'NoSuchCommand';
  }
}

/** An option's value is not the number it must be. */
export class NumberIsWrong extends UsageError {
  constructor(option: string, text: string, wanted: string) {
    super(`${option} must be ${wanted}, not "${text}".`);
    this.name = 'NumberIsWrong';
  }
}

/** An endpoint is not an address requests could go to. */
export class EndpointIsNotAUrl extends UsageError {
  /** @param from where it stands: `--endpoint`, the name of a variable */
  constructor(from: string, text: string, fix: string) {
    super(`${from} "${text}" is not an http or https URL. ${fix}`);
    this.name = 'EndpointIsNotAUrl';
  }
}

/** The endpoint is Amazon's own, and nobody said that money may be spent. */
export class EndpointCostsMoney extends UsageError {
  /** @param from where it stands: `--endpoint`, the name of a variable */
  constructor(from: string, host: string) {
    super(
      `${host} (${from}) is real AWS, where every cluster and snapshot costs money. Add --allow-aws if that is what you want.`,
    );
    this.name = 'EndpointCostsMoney';
  }
}

/** A region that could not stand in a credential scope. */
export class RegionIsWrong extends UsageError {
  /** @param from where it stands: `--region`, the name of a variable */
  constructor(from: string, text: string) {
    super(`${from} must be a name like us-east-1, not "${text}".`);
    this.name = 'RegionIsWrong';
  }
}

/** An option that means nothing without another. */
export class OptionNeedsAnother extends UsageError {
  constructor(option: string, other: string, why: string) {
    super(`${option} needs ${other}: ${why}.`);
    this.name = 'OptionNeedsAnother';
  }
}

/** `--only` or `--skip` names nothing that exists: the run would judge less, or more, than was meant. */
export class NoRequirementMatches extends UsageError {
  constructor(option: string, pattern: string, closest: readonly string[]) {
    super(`${option} ${pattern} matches no requirement. The closest: ${closest.join(', ')}.`);
    this.name = 'NoRequirementMatches';
  }
}

/** `--skip` takes away all that `--only` chose. */
export class NothingIsLeft extends UsageError {
  constructor() {
    super('--only and --skip together leave no requirement to judge. Skip less, or choose more.');
    this.name = 'NothingIsLeft';
  }
}

/** What is around the program is not as it must be: a port is taken, credentials are missing. */
export class SetUpIsWrong extends UsageError {
  /** @param cause the error of the part that met it; its message is a sentence with the fix */
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'SetUpIsWrong';
  }
}
