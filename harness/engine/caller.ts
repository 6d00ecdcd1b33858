import { setMaxListeners } from 'node:events';
import { effects } from '../../spec/effects.js';
import type { Operation } from '../../spec/types.js';
import type { Timing } from '../oracle/moments.js';
import { refusesCaller } from '../oracle/refuses-caller.js';
import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import type { Exchange } from '../wire/exchange.js';
import type { RequestParts } from '../wire/raw-request.js';
import { callerRefusal } from './caller-refusal.js';
import { createdKinds } from './created-kinds.js';
import { unbounded, type CreationBudget } from './creation-budget.js';
import { mayHaveWorked, type Inventory } from './inventory.js';
import { Liveness } from './liveness.js';
import type { Meter } from './meter.js';
import { CleanUpCutShort, Interrupted, NotTheRunsOwn, TargetGone } from './case-aborted.js';
import { trespassOf } from './ownership.js';

/** How often, and how long after each other, a target that may have gone is asked whether it is there. */
const maxQuestions = 6;
const questionPauseMs = 1_000;

/** Asks for a snapshot that nothing is called like: any answer will do. */
const questionInput = effects.DescribeSnapshots.probe('mc-are-you-there');

/**
 * How long a request that changes something may still be answered after an interrupt, in milliseconds: one that is cut
 * could be carried out after the clean-up.
 */
const graceMs = 2_000;

/** An exchange, with the times of its last attempt. */
export interface TimedExchange extends Exchange, Timing {}

/**
 * The run's one way to the target: lets nothing pass that could change what is not the run's own, counts, keeps to the
 * budgets, stops when the user or the target has gone.
 */
export class Caller {
  readonly #liveness = new Liveness();
  /** The question whether the target is still there, while it is under way. */
  #question: Promise<void> | undefined;
  #lost: string | undefined;
  /** Whether the target ever took the credentials, and why it does no more. */
  #wasTaken = false;
  #refused: string | undefined;
  readonly #underWay = new Set<Promise<unknown>>();
  /** Aborted some time after the interrupt. */
  readonly #graceOver = new AbortController();

  /**
   * @param interrupted ends everything but the clean-up
   * @param hurried ends the clean-up too
   */
  constructor(
    private readonly target: Target,
    readonly meter: Meter,
    readonly inventory: Inventory,
    private readonly interrupted: AbortSignal,
    private readonly time: Time,
    private readonly hurried: AbortSignal = new AbortController().signal,
    readonly creations: CreationBudget = unbounded(),
  ) {
    // Every request under way listens to one of them: many at once is no leak.
    setMaxListeners(0, this.#graceOver.signal, interrupted, hurried);
    interrupted.addEventListener('abort', () => void this.#endGrace(), { once: true });
  }

  /** Why the target is not asked any more, or undefined while it is. */
  get gone(): string | undefined {
    return this.#liveness.burden ?? this.#lost ?? this.#refused;
  }

  /** True where the target answers nothing any more: what it failed at last may be its end, and no answer. */
  get isLost(): boolean {
    return this.#lost !== undefined;
  }

  /** Why no more cases may begin, or undefined while they may. */
  get stopReason(): string | undefined {
    if (this.interrupted.aborted) return 'the run was interrupted';
    const spent = this.meter.spent();
    return this.gone ?? (spent === undefined ? undefined : `the budget of ${spent} was spent`);
  }

  /**
   * One exchange.
   * @param cleanup true for removing what the run made: such requests go out after an interrupt and beyond budgets
   * @throws NotTheRunsOwn, Interrupted, CleanUpCutShort, BudgetSpent, TargetGone
   */
  exchange(operation: Operation | undefined, request: RequestParts, cleanup = false): Promise<TimedExchange> {
    const exchange = this.#exchange(operation, request, cleanup);
    this.#underWay.add(exchange);
    return exchange.finally(() => this.#underWay.delete(exchange));
  }

  /** Waits until nothing is under way: what a request still makes could not be removed before. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  async #exchange(
    operation: Operation | undefined,
    request: RequestParts,
    cleanup: boolean,
  ): Promise<TimedExchange> {
    this.#throwIfEnded(cleanup);
    if (this.gone !== undefined) throw new TargetGone(this.gone);
    const exchange = await this.#send(operation, request, cleanup);
    // Noted before anything can throw: what an interrupted request made must be removed too.
    const { input, intended } = request;
    this.inventory.note(operation ?? intended?.operation, input ?? intended?.input, exchange);
    if (!cleanup) this.#throwIfEnded(cleanup);
    this.#liveness.note(exchange);
    await this.#makeSure(cleanup);
    if (!cleanup && operation !== undefined && request.signature === undefined)
      await this.#watchCredentials(exchange);
    return exchange;
  }

  async #send(
    operation: Operation | undefined,
    request: RequestParts,
    cleanup: boolean,
  ): Promise<TimedExchange> {
    const trespass = trespassOf(operation, request, this.inventory);
    if (trespass !== undefined) throw new NotTheRunsOwn(trespass);
    const { input, intended } = request;
    const effective = [operation ?? intended?.operation, input ?? intended?.input] as const;
    this.inventory.willSend(...effective);
    const idempotent = operation !== undefined && effects[operation].access === 'read';
    const ended = cleanup ? this.hurried : this.interrupted;
    // What removes is never held back.
    const settle = this.creations.take(cleanup ? [] : createdKinds(...effective));
    let mayHaveCreated = true;
    let sentMs: number | undefined;
    const gate = async (): Promise<void> => {
      await this.meter.pass(cleanup, ended);
      this.#throwIfEnded(cleanup);
      sentMs = this.time.now();
    };
    try {
      const exchange = await this.target.wire.exchange(operation, request, {
        idempotent,
        gate,
        onRetry: (throttled) => this.meter.countRetry(throttled),
        signal: cleanup || idempotent ? ended : this.#graceOver.signal,
      });
      mayHaveCreated = mayHaveWorked(exchange);
      return { ...exchange, sentMs: sentMs ?? this.time.now(), receivedMs: this.time.now() };
    } catch (error) {
      // Sent, and not sent again: it may have been carried out.
      if (sentMs !== undefined && !idempotent) this.inventory.mayHaveMade(...effective);
      mayHaveCreated = sentMs !== undefined;
      throw error;
    } finally {
      settle(mayHaveCreated);
    }
  }

  #throwIfEnded(cleanup: boolean): void {
    if (cleanup && this.hurried.aborted) throw new CleanUpCutShort();
    if (!cleanup && this.interrupted.aborted) throw new Interrupted();
  }

  async #endGrace(): Promise<void> {
    await this.time.sleep(graceMs, this.hurried).catch(() => undefined);
    this.#graceOver.abort();
  }

  /** Where the target may have gone, asks it until it answers, as one that is started again does, or is gone for sure. */
  async #makeSure(cleanup: boolean): Promise<void> {
    const { doubt } = this.#liveness;
    if (doubt === undefined || this.#lost !== undefined) return;
    await (this.#question ??= this.#ask(doubt, cleanup).finally(() => (this.#question = undefined)));
  }

  /** Asks no question once the user is waiting for the run to end. */
  async #ask(doubt: string, cleanup: boolean): Promise<void> {
    for (let asked = 0; asked < maxQuestions && !this.interrupted.aborted; asked++) {
      if (asked > 0) await this.time.sleep(questionPauseMs, this.interrupted).catch(() => undefined);
      const { outcome } = await this.#send('DescribeSnapshots', { input: questionInput }, cleanup);
      if (outcome.kind !== 'lost' && outcome.status < 500) return this.#liveness.answered();
    }
    this.#lost = doubt;
  }

  /**
   * Credentials may expire while a run goes on: then the target refuses what it answered before, and that is no answer
   * to a case. Whether it refuses them for this request alone, the first question of the run tells, asked again.
   */
  async #watchCredentials(exchange: Exchange): Promise<void> {
    const isRefused = refusesCaller(exchange);
    if (!isRefused) this.#wasTaken ||= exchange.outcome.kind !== 'lost';
    if (!isRefused || !this.#wasTaken) return;
    const again = await this.#send('CreateSnapshot', { input: effects.CreateSnapshot.probe('') }, false);
    const refusal = callerRefusal(again);
    if (refusal === undefined) return;
    this.#refused = `In the middle of the run: ${refusal.reason} ${refusal.fix}`;
    throw new TargetGone(this.#refused);
  }
}
