import type { Leftover, Report, Reporter, RunEvent } from '../engine/events.js';
import { columnsOf } from '../report/destination.js';
import { leftoverLines, sweepCommand } from '../report/leftover-lines.js';
import type { Shell } from './shell.js';

/** Follows a run, for what has to be told of it where no report can be. */
export class RunWatch implements Reporter {
  #head: Pick<Report, 'prefix' | 'target'> | undefined;
  #leftovers: readonly Leftover[] = [];

  onEvent(event: RunEvent): void {
    if (event.type === 'run-started') this.#head = { prefix: event.prefix, target: event.target };
    if (event.type === 'cleaned-up') this.#leftovers = event.leftovers;
  }

  /** What the first Ctrl-C does. */
  readonly stopping = (): string => {
    const names = this.#head === undefined ? '' : `, whose names begin with ${this.#head.prefix}`;
    return `Stopping: removing what the run made${names}. Ctrl-C again cuts that short, and lists what is left.`;
  };

  /** What the second Ctrl-C does. */
  readonly hurrying = (): string => {
    const again = 'Ctrl-C again leaves at once.';
    if (this.#head === undefined) return `Leaving. ${again}`;
    const { prefix, target } = this.#head;
    const sweep = sweepCommand(prefix, target);
    const how = sweep === undefined ? '' : ` To remove it:\n\n  ${sweep}\n\n`;
    return `Leaving: what is still there has names that begin with ${prefix}.${how === '' ? ' ' : how}${again}`;
  };

  /** Tells on standard error what the run left on the target. */
  tellLeftovers(shell: Shell): void {
    if (this.#head === undefined) return;
    const lines = leftoverLines({ ...this.#head, leftovers: this.#leftovers }, columnsOf(shell.stderr));
    if (lines.length > 0) shell.stderr.write(`\n${lines.join('\n')}\n`);
  }
}
