import { effects } from '../../spec/effects.js';
import type { Operation } from '../../spec/types.js';
import type { Target } from '../target/target.js';
import type { Exchange } from '../wire/exchange.js';
import type { RequestParts } from '../wire/raw-request.js';
import type { Inventory } from './inventory.js';
import type { Meter } from './meter.js';
import { Interrupted, TargetGone } from './case-aborted.js';

/** Requests in a row that met nobody, and hung requests in all, after which the target counts as gone. */
const maxUnreachable = 5;
const maxHung = 20;

/**
 * The run's one way to the target: counts, keeps to the budgets, stops when the user or the target has gone.
 */
export class Caller {
  #unreachable = 0;
  #hung = 0;

  constructor(
    private readonly target: Target,
    readonly meter: Meter,
    readonly inventory: Inventory,
    private readonly interrupted: AbortSignal,
  ) {}

  /** Why the target is not asked any more, or undefined while it is. */
  get gone(): string | undefined {
    if (this.#unreachable >= maxUnreachable)
      return `The target could not be reached ${maxUnreachable} times in a row.`;
    if (this.#hung >= maxHung) return `The target left ${maxHung} requests without an answer.`;
    return undefined;
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
   * @throws Interrupted, BudgetSpent, TargetGone
   */
  async exchange(
    operation: Operation | undefined,
    request: RequestParts,
    cleanup = false,
  ): Promise<Exchange> {
    const signal = cleanup ? undefined : this.interrupted;
    if (signal?.aborted) throw new Interrupted();
    if (this.gone !== undefined) throw new TargetGone(this.gone);
    const exchange = await this.target.wire.exchange(operation, request, {
      idempotent: operation !== undefined && effects[operation].access === 'read',
      gate: () => this.meter.pass(cleanup, signal),
      onRetry: (throttled) => this.meter.countRetry(throttled),
      ...(signal && { signal }),
    });
    // Noted before anything can throw: what an interrupted request made must be removed too.
    const { input, intended } = request;
    this.inventory.note(operation ?? intended?.operation, input ?? intended?.input, exchange);
    if (signal?.aborted) throw new Interrupted();
    this.#watch(exchange);
    return exchange;
  }

  #watch({ outcome }: Exchange): void {
    const loss = outcome.kind === 'lost' ? outcome.loss : undefined;
    this.#unreachable = loss === 'unreachable' ? this.#unreachable + 1 : 0;
    if (loss === 'timed-out') this.#hung++;
  }
}
