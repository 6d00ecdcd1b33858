import type { Time } from '../time.js';

const longestPauseMs = 1000;

/**
 * Waiting for a target that settles in its own time, without letting one that never does hold up the run: all waits
 * that end in vain draw on one account, and when it is empty nothing is waited for any more.
 */
export class Patience {
  #leftMs: number;

  constructor(
    private readonly time: Time,
    /** The longest one wait, in milliseconds. */
    private readonly longestMs: number,
    /** What all vain waits of a run may take together, in milliseconds. */
    totalMs: number,
    private readonly signal: AbortSignal,
  ) {
    this.#leftMs = totalMs;
  }

  /**
   * Tries until `done`, with pauses that double from `firstMs` up to a second, or a tenth of the wait, so that a short one
   * too is of many tries. Answers the last try's result.
   */
  async until<Result>(
    attempt: () => Promise<Result>,
    done: (result: Result) => boolean,
    firstMs = 5,
  ): Promise<Result> {
    const start = this.time.now();
    const limit = Math.min(this.longestMs, this.#leftMs);
    let pause = firstMs;
    for (;;) {
      const result = await attempt();
      if (done(result)) return result;
      const waited = this.time.now() - start;
      if (waited + pause > limit) {
        this.#leftMs = Math.max(0, this.#leftMs - waited);
        return result;
      }
      // An interrupt ends the pause; the next attempt is where it is noticed.
      await this.time.sleep(pause, this.signal).catch(() => undefined);
      pause = Math.min(pause * 2, longestPauseMs, this.longestMs / 10);
    }
  }
}
