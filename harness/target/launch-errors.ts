import { UsageError } from '../usage-error.js';

/** The user ended the run while the target was being started. */
export class LaunchWasInterrupted extends UsageError {
  constructor() {
    super('The run was interrupted while its target was being started.');
    this.name = 'LaunchWasInterrupted';
  }
}

/** The target was started, and does not answer. */
export class TargetDoesNotAnswer extends UsageError {
  constructor(what: string, endpoint: string, seconds: number, lastLines: readonly string[]) {
    super(
      `${what} does not answer HTTP at ${endpoint} within ${seconds} seconds. Correct it, or give it longer with --start-timeout.${lastWords(lastLines)}`,
    );
    this.name = 'TargetDoesNotAnswer';
  }
}

/** A command ended before it could be judged. */
export class CommandEnded extends UsageError {
  constructor(line: string, how: string, lastLines: readonly string[]) {
    super(
      `The command "${line}" ended (${how}) before it answered. Correct it, and try it by itself first.${lastWords(lastLines)}`,
    );
    this.name = 'CommandEnded';
  }
}

/** The port that a command should listen on is in use. */
export class PortIsInUse extends UsageError {
  constructor(port: number) {
    super(`Port ${port} is in use. Give another with --port, or leave it out: a free one is chosen then.`);
    this.name = 'PortIsInUse';
  }
}

/** A command does not say where its port belongs. */
export class CommandNamesNoPort extends UsageError {
  constructor(line: string) {
    super(
      `--command "${line}" does not say where the port belongs. Write {port} in it, or give the port it listens on with --port.`,
    );
    this.name = 'CommandNamesNoPort';
  }
}

/** What a program wrote last, as the end of a sentence about it. */
export function lastWords(lines: readonly string[]): string {
  return lines.length === 0 ? ' It wrote nothing.' : ` Its last lines: ${lines.join(' | ')}`;
}
