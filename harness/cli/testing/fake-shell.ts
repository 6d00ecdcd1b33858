import { whyNotWritten } from '../../report/output-failed.js';
import type { Shell } from '../shell.js';

/** A shell that keeps what is written, and whose Ctrl-C a test presses. */
export class FakeShell implements Shell {
  out = '';
  err = '';
  readonly left: number[] = [];
  readonly nodeVersion: string = '20.20.2';
  readonly stdout = {
    write: (text: string, done?: (error?: Error) => void): void => {
      if (this.outputError === undefined) this.out += text;
      done?.(this.outputError);
    },
  };
  readonly stderr = { write: (text: string): void => void (this.err += text) };
  /** What every write to standard output fails with. */
  outputError: Error | undefined;
  readonly #handlers = new Set<() => void>();

  readonly env: Readonly<Record<string, string | undefined>>;

  /** @param env what is set beside a home folder without AWS's files */
  constructor(env: Readonly<Record<string, string | undefined>> = {}) {
    this.env = { HOME: '/nowhere', ...env };
  }

  onInterrupt(handler: () => void): () => void {
    this.#handlers.add(handler);
    return () => void this.#handlers.delete(handler);
  }

  leave(code: number): void {
    this.left.push(code);
  }

  async lostOutput(): Promise<string | undefined> {
    return this.outputError && whyNotWritten(this.outputError);
  }

  press(): void {
    for (const handler of this.#handlers) handler();
  }
}
