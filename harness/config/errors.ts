import { closestOf } from '../closest.js';
import { UsageError } from '../usage-error.js';

/** The file of `--config` is not there. */
export class ConfigIsMissing extends UsageError {
  constructor(file: string) {
    super(`There is no configuration ${file}. Name one that is there with --config, or leave --config out.`);
    this.name = 'ConfigIsMissing';
  }
}

/** A configuration or a plugin can't be loaded: its syntax is wrong, or it throws. */
export class FileDoesNotLoad extends UsageError {
  constructor(file: string, why: string) {
    super(`${file} can't be loaded: ${why.split('\n')[0]}`);
    this.name = 'FileDoesNotLoad';
  }
}

/** A configuration has a key that means nothing. */
export class UnknownKey extends UsageError {
  constructor(file: string, key: string, known: readonly string[]) {
    super(`${file} has the unknown key "${key}".${closestOf(key, known)}`);
    this.name = 'UnknownKey';
  }
}

/** A configuration is no object, or a value in it is of the wrong kind. */
export class ConfigIsWrong extends UsageError {
  constructor(file: string, what: string) {
    super(`${file} is wrong: ${what}.`);
    this.name = 'ConfigIsWrong';
  }
}

/** A file of a plugin exports nothing that could be added. */
export class PluginAddsNothing extends UsageError {
  constructor(file: string) {
    super(`The default export of ${file} is no rule, scenario, reporter or launcher, and no list of them.`);
    this.name = 'PluginAddsNothing';
  }
}

/** A plugin brings an id or a name that is there already. */
export class NameIsTaken extends UsageError {
  constructor(file: string, name: string) {
    super(`${file} brings "${name}", and there is one already. Give it another name.`);
    this.name = 'NameIsTaken';
  }
}

/** `--target` names none of the configuration's targets. */
export class NoSuchTarget extends UsageError {
  constructor(name: string, known: readonly string[]) {
    const there =
      known.length === 0 ? 'The configuration has no targets.' : `There are: ${known.join(', ')}.`;
    super(`There is no target "${name}". ${there}`);
    this.name = 'NoSuchTarget';
  }
}
