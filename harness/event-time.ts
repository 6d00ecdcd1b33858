import type { Time } from './time.js';

interface Sleeper {
  readonly untilMs: number;
  readonly wake: () => void;
}

/**
 * Time that goes from event to event: whenever all work rests, it jumps to the moment at which the first sleeper is to be
 * woken. Whoever sleeps side by side shares the time, as on a real clock, and none of it is waited for.
 */
export class EventTime implements Time {
  #nowMs: number;
  #isDriven = false;
  #sleepers: Sleeper[] = [];

  constructor(startMs = 0) {
    this.#nowMs = startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw signal.reason;
    await new Promise<void>((resolve, reject) => {
      const abort = (): void => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const sleeper = { untilMs: this.#nowMs + ms, wake };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', abort);
      this.#drive();
    });
  }

  #drive(): void {
    if (this.#isDriven) return;
    this.#isDriven = true;
    // Promises that can go on have done so by then.
    setImmediate(() => {
      this.#isDriven = false;
      const [first, ...others] = this.#sleepers.toSorted((one, other) => one.untilMs - other.untilMs);
      if (first === undefined) return;
      this.#sleepers = others;
      this.#nowMs = Math.max(this.#nowMs, first.untilMs);
      first.wake();
      if (others.length > 0) this.#drive();
    });
  }
}
