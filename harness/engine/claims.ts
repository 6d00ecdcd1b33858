/** Exact names that a case needs for itself alone, because they are too short to be made unique. */
export class Claims {
  readonly #queues = new Map<string, (() => void)[]>();

  /** Waits for the name's turn. Give it back with `free`. */
  async take(name: string): Promise<void> {
    const queue = this.#queues.get(name.toLowerCase());
    if (queue === undefined) this.#queues.set(name.toLowerCase(), []);
    else await new Promise<void>((resolve) => queue.push(resolve));
  }

  free(name: string): void {
    const next = this.#queues.get(name.toLowerCase())?.shift();
    if (next === undefined) this.#queues.delete(name.toLowerCase());
    else next();
  }
}
