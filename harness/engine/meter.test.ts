import { describe, expect, it } from 'vitest';
import { BudgetSpent, Meter, unlimited } from './meter.js';
import { fakeTime } from './testing/fake-wire.js';

/** Milliseconds that so many requests take where nothing else does. */
async function timeFor(meter: Meter, time: ReturnType<typeof fakeTime>, requests: number): Promise<number> {
  const start = time.now();
  for (let sent = 0; sent < requests; sent++) await meter.pass(false);
  return time.now() - start;
}

describe('the pace of requests', () => {
  it('is held back by nothing, or by the rate that is asked for', async () => {
    const time = fakeTime();
    expect(await timeFor(new Meter(unlimited, time), time, 50)).toBe(0);
    expect(await timeFor(new Meter({ ...unlimited, rate: 10 }, time), time, 11)).toBe(1_000);
  });

  it('slows down where the target throttles, and comes back where it does no more', async () => {
    const time = fakeTime();
    const meter = new Meter(unlimited, time);
    for (let retries = 0; retries < 10; retries++) meter.countRetry(true);
    const slow = await timeFor(meter, time, 20);
    expect(slow).toBeGreaterThan(100);
    await timeFor(meter, time, 200);
    expect(await timeFor(meter, time, 20)).toBe(0);
  });

  it('never falls below a few requests a second, and a broken connection does not slow it', async () => {
    const time = fakeTime();
    const meter = new Meter(unlimited, time);
    for (let retries = 0; retries < 100; retries++) meter.countRetry(false);
    expect(await timeFor(meter, time, 20)).toBe(0);
    for (let retries = 0; retries < 10_000; retries++) meter.countRetry(true);
    expect(await timeFor(meter, time, 5)).toBeLessThanOrEqual(1_250);
    expect(meter.retries).toBe(10_100);
  });
});

describe('the rate that is asked for', () => {
  it('lets the first request go at once and each next one in its own slot, however they come', async () => {
    const time = fakeTime();
    const meter = new Meter({ ...unlimited, rate: 4 }, time);
    await meter.pass(false);
    expect(time.now()).toBe(0);
    await Promise.all([meter.pass(false), meter.pass(false)]);
    expect(time.now()).toBeGreaterThanOrEqual(500);
    // A pause of the run's own is not made up for by a burst.
    await time.sleep(10_000);
    expect(await timeFor(meter, time, 3)).toBe(500);
  });

  it('is not made faster by a target that throttles less than it', async () => {
    const time = fakeTime();
    const meter = new Meter({ ...unlimited, rate: 10 }, time);
    meter.countRetry(true);
    expect(await timeFor(meter, time, 11)).toBe(1_000);
  });

  it('is waited for under the signal that ends the run', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const time = {
      now: () => 0,
      sleep: async (_: number, signal?: AbortSignal) => void signals.push(signal),
    };
    const { signal } = new AbortController();
    const meter = new Meter({ ...unlimited, rate: 1 }, time);
    for (let sent = 0; sent < 2; sent++) await meter.pass(false, signal);
    expect(signals).toEqual([signal]);
  });
});

describe('a rate so slow that the time budget ends before the next slot', () => {
  it('refuses at once what could not go before the end, and waits for nothing', async () => {
    const time = fakeTime();
    const meter = new Meter({ ...unlimited, rate: 0.01, maxTime: 150 }, time);
    expect(await timeFor(meter, time, 2)).toBe(100_000);
    await expect(meter.pass(false)).rejects.toThrow('The budget of 150 seconds (--max-time) is spent.');
    expect(time.now()).toBe(100_000);
    expect(meter.requests).toBe(2);
  });

  it('holds no removal back for long', async () => {
    const time = fakeTime();
    const meter = new Meter({ ...unlimited, rate: 0.01, maxTime: 1 }, time);
    for (let sent = 0; sent < 5; sent++) await meter.pass(true);
    expect(time.now()).toBe(4_000);
  });
});

describe('a budget', () => {
  it('of requests lets so many go, and says what is spent', async () => {
    const meter = new Meter({ ...unlimited, maxRequests: 3 }, fakeTime());
    for (let sent = 0; sent < 3; sent++) {
      expect(meter.spent()).toBeUndefined();
      await meter.pass(false);
    }
    expect(meter.spent()).toBe('3 requests (--max-requests)');
    await expect(meter.pass(false)).rejects.toThrow(BudgetSpent);
    await expect(meter.pass(false)).rejects.toThrow(
      'The budget of 3 requests (--max-requests) is spent. Raise it to run the rest.',
    );
    expect(meter.requests).toBe(3);
  });

  it('of time counts from the start of the run', async () => {
    const time = fakeTime();
    await time.sleep(60_000);
    const meter = new Meter({ ...unlimited, maxTime: 2 }, time);
    await time.sleep(1_999);
    expect(meter.spent()).toBeUndefined();
    await time.sleep(1);
    expect(meter.spent()).toBe('2 seconds (--max-time)');
    await expect(meter.pass(false)).rejects.toThrow(BudgetSpent);
  });

  it('never keeps the run from removing what it made, which counts all the same', async () => {
    const meter = new Meter({ ...unlimited, maxRequests: 1 }, fakeTime());
    for (let sent = 0; sent < 3; sent++) await meter.pass(true);
    expect(meter.requests).toBe(3);
  });

  it('that is not given is never spent', async () => {
    const time = fakeTime();
    const meter = new Meter(unlimited, time);
    await time.sleep(1e9);
    for (let sent = 0; sent < 100; sent++) await meter.pass(false);
    expect(meter.spent()).toBeUndefined();
  });
});
