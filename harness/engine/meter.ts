import type { Time } from '../time.js';

/** The run may send nothing more: a budget is spent. What is left shows as `not-run`. */
export class BudgetSpent extends Error {
  constructor(readonly budget: string) {
    super(`The budget of ${budget} is spent. Raise it to run the rest.`);
    this.name = 'BudgetSpent';
  }
}

/** Bounds on what a run may spend. */
export interface Budgets {
  readonly maxRequests: number | undefined;
  /** Seconds. */
  readonly maxTime: number | undefined;
  /** Requests a second. */
  readonly rate: number | undefined;
}

/** No bound at all. */
export const unlimited: Budgets = { maxRequests: undefined, maxTime: undefined, rate: undefined };

/** How requests slow down where a target throttles them: by so much each time, and back by this factor each request. */
const throttleStepMs = 2;
const maxThrottleMs = 250;
const decayFactor = 0.97;

/** The longest a removal waits for its slot: a slow rate must not keep what was made on the target for hours. */
const longestCleanupWaitMs = 1_000;

/** Counts what a run spends and holds each request back until it may go. */
export class Meter {
  #requests = 0;
  #retries = 0;
  #nextSlot = 0;
  /** Milliseconds between requests that the target's own throttling has taught. */
  #paceMs = 0;
  readonly #start: number;

  constructor(
    private readonly budgets: Budgets,
    private readonly time: Time,
  ) {
    this.#start = time.now();
  }

  get requests(): number {
    return this.#requests;
  }

  get retries(): number {
    return this.#retries;
  }

  /** Counts one repetition. One that was asked to come slower makes all that follow come slower, for a while. */
  countRetry(throttled: boolean): void {
    this.#retries++;
    if (throttled) this.#paceMs = Math.min(this.#paceMs + throttleStepMs, maxThrottleMs);
  }

  /** The spent budget's name, or undefined while there is something left. */
  spent(): string | undefined {
    const { maxRequests } = this.budgets;
    if (maxRequests !== undefined && this.#requests >= maxRequests)
      return `${maxRequests} requests (--max-requests)`;
    return this.time.now() >= this.#end ? this.#timeBudget : undefined;
  }

  /**
   * Waits for the rate's next slot and counts one request. One whose slot lies beyond the time budget is refused at once.
   * @param cleanup removing what was created is never refused, nor held back for long
   * @throws BudgetSpent
   */
  async pass(cleanup: boolean, signal?: AbortSignal): Promise<void> {
    const spent = cleanup ? undefined : this.spent();
    if (spent !== undefined) throw new BudgetSpent(spent);
    const now = this.time.now();
    const slot = Math.max(now, this.#nextSlot);
    if (!cleanup && slot >= this.#end) throw new BudgetSpent(this.#timeBudget);
    this.#requests++;
    const { rate } = this.budgets;
    const apart = Math.max(rate === undefined ? 0 : 1000 / rate, this.#paceMs);
    this.#paceMs = this.#paceMs < throttleStepMs / 2 ? 0 : this.#paceMs * decayFactor;
    const wait = cleanup ? Math.min(slot - now, longestCleanupWaitMs) : slot - now;
    this.#nextSlot = now + wait + apart;
    if (wait > 0) await this.time.sleep(wait, signal);
  }

  /** The moment when the time budget is spent. */
  get #end(): number {
    const { maxTime } = this.budgets;
    return maxTime === undefined ? Infinity : this.#start + maxTime * 1000;
  }

  get #timeBudget(): string {
    return `${this.budgets.maxTime} seconds (--max-time)`;
  }
}
