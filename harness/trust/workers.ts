import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, Worker, type MessagePort } from 'node:worker_threads';
import type { Outcome } from './trials.js';

/** Trials wait more than they compute: for states, for listings, for pauses between attempts. */
const workersPerCore = 2;

export interface WorkerLimits {
  /** Trials under way at once. */
  readonly workers: number;
  /** Milliseconds that one trial may take. */
  readonly maxTrialMs: number;
}

const defaultLimits: WorkerLimits = {
  workers: workersPerCore * availableParallelism(),
  maxTrialMs: 600_000,
};

/**
 * Worker threads that carry out trials. Each loads its modules once and then takes one trial after another. A worker
 * that crashes, ends or takes too long is replaced; its trial ends as crashed.
 */
export class WorkerPool<Trial, Result> {
  readonly #idle: Worker[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** @param script a module that calls `serve` */
  constructor(
    private readonly script: URL,
    private readonly limits = defaultLimits,
  ) {}

  /** Carries out one trial as soon as a worker is free, first come first served. */
  async perform(trial: Trial): Promise<Outcome<Result>> {
    if (this.#busy === this.limits.workers) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#busy++;
    const worker = this.#idle.pop() ?? new Worker(this.script);
    const outcome = await outcomeOf<Result>(worker, trial, this.limits.maxTrialMs);
    if (outcome.kind === 'judged') this.#idle.push(worker);
    else await worker.terminate();
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy--;
    else next();
    return outcome;
  }

  /** Ends the workers. No trial may be under way. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.map(async (worker) => worker.terminate()));
  }
}

async function outcomeOf<Result>(worker: Worker, trial: unknown, maxMs: number): Promise<Outcome<Result>> {
  const over = new AbortController();
  const { signal } = over;
  const answered = once(worker, 'message', { signal });
  const ended = once(worker, 'exit', { signal });
  const late = pause(maxMs, undefined, { signal });
  worker.postMessage(trial);
  try {
    return await Promise.race([
      answered.then(([outcome]): Outcome<Result> => outcome),
      ended.then(([code]) => crashed(`its worker ended with code ${code}`)),
      late.then(() => crashed(`it took more than ${maxMs / 1_000} s`)),
    ]);
  } catch (error) {
    return crashed(reasonOf(error));
  } finally {
    over.abort();
  }
}

/** A worker's side: answers each trial with its outcome. */
export function serve<Trial, Result>(
  perform: (trial: Trial) => Promise<Result>,
  port: Pick<MessagePort, 'on' | 'postMessage'> | null = parentPort,
): void {
  port?.on('message', (trial: Trial) => {
    void perform(trial).then(
      (result) => port.postMessage({ kind: 'judged', result } satisfies Outcome<Result>),
      (error: unknown) => port.postMessage(crashed(reasonOf(error))),
    );
  });
}

function crashed(reason: string): Outcome<never> {
  return { kind: 'crashed', reason };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
