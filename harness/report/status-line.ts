import type { Destination } from './destination.js';
import { clipped } from './width.js';

/** A status is rewritten at most this often: a terminal over a slow line must not hold the run up. */
const pauseMs = 80;

const eraseLine = '\r\u001b[2K';

/** The last line of a terminal, rewritten as things go on, below lines that last. Elsewhere only the lasting lines. */
export class StatusLine {
  #shown = false;
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly destination: Destination,
    /** Milliseconds since some fixed moment. */
    private readonly now: () => number,
  ) {}

  /** Writes lines that last. */
  print(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.clear();
    this.destination.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Shows how things stand, on a terminal, unless that was done a moment ago. */
  show(status: string): void {
    if (!this.destination.live || (this.#shown && this.now() - this.#shownAt < pauseMs)) return;
    this.clear();
    this.destination.write(clipped(status, this.destination.columns - 1));
    this.#shown = true;
    this.#shownAt = this.now();
  }

  clear(): void {
    if (this.#shown) this.destination.write(eraseLine);
    this.#shown = false;
  }
}
