import { describe, expect, it } from 'vitest';
import { effects } from '../../spec/effects.js';
import { operations, type Operation } from '../../spec/types.js';
import type { Target } from '../target/target.js';
import type { Loss, Outcome } from '../wire/exchange.js';
import type { ExchangeOptions } from '../wire/client.js';
import { Caller } from './caller.js';
import { Interrupted, TargetGone } from './case-aborted.js';
import { Inventory } from './inventory.js';
import { BudgetSpent, Meter, unlimited } from './meter.js';
import { EventTime } from '../event-time.js';
import { exchangeOf, fakeTarget, fakeTime, fault, ok } from './testing/fake-wire.js';

const lost = (loss: Loss): Outcome => ({ kind: 'lost', loss, detail: '' });

interface Setting {
  readonly outcomes?: readonly Outcome[];
  readonly maxRequests?: number;
  readonly controller?: AbortController;
  readonly time?: ReturnType<typeof fakeTime>;
  /** Sees how each request is sent. */
  readonly onExchange?: (operation: Operation | undefined, options: ExchangeOptions) => void;
}

/** A caller of a target that answers in turn with these outcomes, and then accepts. */
function callerOf({ outcomes = [], maxRequests, controller, time = fakeTime(), onExchange }: Setting) {
  const left = [...outcomes];
  const target: Target = {
    ...fakeTarget(() => ok({})),
    wire: {
      async exchange(operation, _, options) {
        await options.gate();
        onExchange?.(operation, options);
        return exchangeOf(left.shift() ?? ok({}));
      },
    },
  };
  const meter = new Meter({ ...unlimited, maxRequests }, time);
  const { signal } = controller ?? new AbortController();
  return new Caller(target, meter, new Inventory('mc0007', undefined), signal, time);
}

/** Removes what the run made. */
const removal = { input: { SnapshotName: 'mc0007000100' } };

async function send(caller: Caller, times = 1): Promise<void> {
  for (let sent = 0; sent < times; sent++) await caller.exchange('DescribeClusters', { input: {} });
}

describe('a target', () => {
  it('is gone after five requests in a row that met nobody, and six questions that did not either', async () => {
    const caller = callerOf({ outcomes: Array.from({ length: 11 }, () => lost('unreachable')) });
    await send(caller, 4);
    expect(caller.gone).toBeUndefined();
    await send(caller);
    expect(caller.gone).toBe('The target could not be reached 5 times in a row.');
    expect(caller.isLost).toBe(true);
    await expect(send(caller)).rejects.toThrow(TargetGone);
    expect(caller.meter.requests).toBe(11);
  });

  it('is not gone where it is back within five seconds, as one that was started again', async () => {
    const time = fakeTime();
    const caller = callerOf({ outcomes: Array.from({ length: 9 }, () => lost('unreachable')), time });
    await send(caller, 5);
    expect([caller.gone, time.now()]).toEqual([undefined, 4_000]);
  });

  it.each([lost('reset'), fault('InternalFailure', 500)])(
    'is gone after twenty requests in a row that it failed at, where it fails at the next question: %j',
    async (outcome) => {
      const caller = callerOf({ outcomes: Array.from({ length: 26 }, () => outcome) });
      await send(caller, 20);
      expect([caller.isLost, caller.gone]).toEqual([true, expect.stringContaining('20 requests in a row')]);
      const there = callerOf({ outcomes: Array.from({ length: 20 }, () => outcome) });
      await send(there, 20);
      expect([there.isLost, there.gone]).toEqual([false, undefined]);
    },
  );

  it('is not gone while it answers in between, or ends connections', async () => {
    const four = Array.from({ length: 4 }, () => lost('unreachable'));
    const caller = callerOf({
      outcomes: [...four, ok({}), ...four, lost('reset'), ...four, lost('timed-out'), ...four],
    });
    await send(caller, 30);
    expect(caller.gone).toBeUndefined();
  });

  it('is gone after twenty requests that it left without an answer, whatever came in between', async () => {
    const caller = callerOf({
      outcomes: Array.from({ length: 20 }, () => [lost('timed-out'), ok({}), lost('reset')]).flat(),
    });
    await send(caller, 57);
    expect(caller.gone).toBeUndefined();
    await send(caller);
    expect(caller.gone).toBe('The target left 20 requests without an answer.');
    await expect(caller.exchange('DeleteSnapshot', removal, true)).rejects.toThrow(TargetGone);
  });
});

describe('an interrupt', () => {
  it('lets nothing more out but the removal of what was made', async () => {
    const controller = new AbortController();
    const caller = callerOf({ controller });
    await send(caller);
    controller.abort();
    await expect(send(caller)).rejects.toThrow(Interrupted);
    expect(caller.meter.requests).toBe(1);
    await caller.exchange('DeleteSnapshot', removal, true);
    expect(caller.meter.requests).toBe(2);
  });

  it('during a request keeps what it made, and its answer from the case', async () => {
    const controller = new AbortController();
    const caller = callerOf({ controller, onExchange: () => controller.abort() });
    const creation = caller.exchange('CreateSnapshot', { input: { SnapshotName: 'mc0007000100' } });
    await expect(creation).rejects.toThrow(Interrupted);
    expect(caller.inventory.all).toEqual([{ kind: 'snapshot', name: 'mc0007000100' }]);
  });

  it('reaches the wire, but not while what was made is removed', async () => {
    const controller = new AbortController();
    const signals: (AbortSignal | undefined)[] = [];
    const caller = callerOf({ controller, onExchange: (_, { signal }) => signals.push(signal) });
    await send(caller);
    await caller.exchange('DeleteSnapshot', removal, true);
    controller.abort();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
  });
});

describe('why no more cases may begin', () => {
  it('is an interrupt, a target that is gone, or a budget that is spent, in this order', async () => {
    expect(callerOf({}).stopReason).toBeUndefined();
    const controller = new AbortController();
    const unreachable = Array.from({ length: 11 }, () => lost('unreachable'));
    const caller = callerOf({ outcomes: unreachable, maxRequests: 11, controller });
    await send(caller, 4);
    expect(caller.stopReason).toBeUndefined();
    await send(caller);
    expect(caller.stopReason).toBe('The target could not be reached 5 times in a row.');
    controller.abort();
    expect(caller.stopReason).toBe('the run was interrupted');
    const spent = callerOf({ maxRequests: 1 });
    await send(spent);
    expect(spent.stopReason).toBe('the budget of 1 requests (--max-requests) was spent');
  });
});

describe('a request', () => {
  it('is counted with its repetitions, and refused once the budget is spent, unless it removes what was made', async () => {
    const caller = callerOf({ maxRequests: 2, onExchange: (_, { onRetry }) => onRetry(false) });
    await send(caller, 2);
    expect(caller.meter).toMatchObject({ requests: 2, retries: 2 });
    await expect(send(caller)).rejects.toThrow(BudgetSpent);
    await caller.exchange('DeleteSnapshot', removal, true);
    expect(caller.meter.requests).toBe(3);
  });

  it('that was throttled makes the next ones slower', async () => {
    const time = fakeTime();
    for (const throttled of [false, true]) {
      await send(callerOf({ time, onExchange: (_, { onRetry }) => onRetry(throttled) }), 20);
      expect(time.now() > 0).toBe(throttled);
    }
  });

  it('may be repeated freely where it only reads', async () => {
    const idempotent: unknown[] = [];
    const caller = callerOf({
      onExchange: (operation, options) => options.idempotent && idempotent.push(operation),
    });
    const probes = operations.map(
      (operation) => [operation, effects[operation].probe('mc0007000100')] as const,
    );
    for (const [operation, input] of probes) await caller.exchange(operation, { input });
    const bent = { intended: { operation: 'CreateSnapshot', input: {} } } as const;
    await caller.exchange(undefined, bent);
    expect(new Set(idempotent)).toEqual(new Set(['DescribeSnapshots', 'DescribeClusters', 'ListTags']));
  });

  it('that was bent from a creation is noted as one', async () => {
    const caller = callerOf({});
    const input = { SnapshotName: 'mc0007000100' };
    for (const operation of [undefined, 'CreateSnapshot'] as const)
      await caller.exchange(operation, { body: '{', intended: { operation: 'CreateSnapshot', input } });
    expect(caller.inventory.all).toEqual([{ kind: 'snapshot', name: 'mc0007000100' }]);
  });
});

describe('the times of an exchange', () => {
  it('are those of its last attempt, after it was held back, until what came of it was known', async () => {
    const time = new EventTime(100);
    const target = {
      ...fakeTarget(() => ok({})),
      wire: {
        exchange: async (_: unknown, __: unknown, { gate }: { readonly gate: () => Promise<void> }) => {
          await gate();
          await time.sleep(30);
          await gate();
          await time.sleep(7);
          return exchangeOf(ok({}));
        },
      },
    };
    const { signal } = new AbortController();
    const caller = new Caller(
      target,
      new Meter({ ...unlimited, rate: 10 }, time),
      new Inventory('mc0007', undefined),
      signal,
      time,
    );
    // The rate lets the second attempt go a tenth of a second after the first.
    expect(await caller.exchange('ListTags', { input: {} })).toMatchObject({
      sentMs: 200,
      receivedMs: 207,
    });
  });
});
