import { always, type Moment } from '../oracle/moments.js';

/** Exact names that a case needs for itself alone, because they are too short to be made unique. */
export class Claims {
  readonly #queues = new Map<string, (() => void)[]>();
  readonly #freedMs = new Map<string, Moment>();

  /** Waits for the name's turn; answers when it was last given back, `always` where nobody had it. Give it back with `free`. */
  async take(name: string): Promise<Moment> {
    const queue = this.#queues.get(name.toLowerCase());
    if (queue === undefined) this.#queues.set(name.toLowerCase(), []);
    else await new Promise<void>((resolve) => queue.push(resolve));
    return this.#freedMs.get(name.toLowerCase()) ?? always;
  }

  free(name: string, nowMs: Moment): void {
    this.#freedMs.set(name.toLowerCase(), nowMs);
    const next = this.#queues.get(name.toLowerCase())?.shift();
    if (next === undefined) this.#queues.delete(name.toLowerCase());
    else next();
  }
}
