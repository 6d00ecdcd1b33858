import { exitCodes } from '../exit-codes.js';
import type { Shell } from './shell.js';

/** Ctrl-C as commands see it. */
export interface Interrupts {
  /** Aborted at the first. */
  readonly signal: AbortSignal;
  /** Aborted at the second, where it is not the last. */
  readonly hurry: AbortSignal;
  /** Stops listening. */
  release(): void;
}

/** What each Ctrl-C does, for the user; made when it is pressed. */
export interface Notices {
  readonly first: () => string;
  /** Left out where the second leaves at once. */
  readonly second?: () => string;
}

/** The first Ctrl-C ends the work in order; the second shortens that; one more leaves at once. */
export function interrupts(shell: Shell, { first, second }: Notices): Interrupts {
  const [stop, hurry] = [new AbortController(), new AbortController()];
  const release = shell.onInterrupt(() => {
    if (!stop.signal.aborted) {
      shell.stderr.write(`\n${first()}\n`);
      stop.abort();
    } else if (second !== undefined && !hurry.signal.aborted) {
      shell.stderr.write(`\n${second()}\n`);
      hurry.abort();
    } else {
      shell.leave(exitCodes.interrupted);
    }
  });
  return { signal: stop.signal, hurry: hurry.signal, release };
}
