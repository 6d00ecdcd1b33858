import type { Shell } from '../shell.js';

/** A shell that keeps what is written, and whose Ctrl-C a test presses. */
export class FakeShell implements Shell {
  out = '';
  err = '';
  readonly left: number[] = [];
  readonly nodeVersion: string = '20.20.2';
  readonly stdout = { write: (text: string): void => void (this.out += text) };
  readonly stderr = { write: (text: string): void => void (this.err += text) };
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

  press(): void {
    for (const handler of this.#handlers) handler();
  }
}
