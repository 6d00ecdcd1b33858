import { exitCodes } from '../exit-codes.js';
import type { Shell } from './shell.js';

/** Ctrl-C as commands see it. */
export interface Interrupts {
  /** Aborted at the first. */
  readonly signal: AbortSignal;
  /** Stops listening. */
  release(): void;
}

/** The first Ctrl-C ends the work in order; the second leaves at once. */
export function interrupts(shell: Shell, notice: string): Interrupts {
  const controller = new AbortController();
  const release = shell.onInterrupt(() => {
    if (controller.signal.aborted) {
      shell.leave(exitCodes.interrupted);
      return;
    }
    shell.stderr.write(`\n${notice}\n`);
    controller.abort();
  });
  return { signal: controller.signal, release };
}
