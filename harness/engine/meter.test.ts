import { describe, expect, it } from 'vitest';
import { Meter } from './meter.js';
import { fakeTime } from './testing/fake-wire.js';

const unbounded = { maxRequests: undefined, maxTime: undefined, rate: undefined };

/** Milliseconds that so many requests take where nothing else does. */
async function timeFor(meter: Meter, time: ReturnType<typeof fakeTime>, requests: number): Promise<number> {
  const start = time.now();
  for (let sent = 0; sent < requests; sent++) await meter.pass(false);
  return time.now() - start;
}

describe('the pace of requests', () => {
  it('is held back by nothing, or by the rate that is asked for', async () => {
    const time = fakeTime();
    expect(await timeFor(new Meter(unbounded, time), time, 50)).toBe(0);
    expect(await timeFor(new Meter({ ...unbounded, rate: 10 }, time), time, 11)).toBe(1_000);
  });

  it('slows down where the target throttles, and comes back where it does no more', async () => {
    const time = fakeTime();
    const meter = new Meter(unbounded, time);
    for (let retries = 0; retries < 10; retries++) meter.countRetry(true);
    const slow = await timeFor(meter, time, 20);
    expect(slow).toBeGreaterThan(100);
    await timeFor(meter, time, 200);
    expect(await timeFor(meter, time, 20)).toBe(0);
  });

  it('never falls below a few requests a second, and a broken connection does not slow it', async () => {
    const time = fakeTime();
    const meter = new Meter(unbounded, time);
    for (let retries = 0; retries < 100; retries++) meter.countRetry(false);
    expect(await timeFor(meter, time, 20)).toBe(0);
    for (let retries = 0; retries < 10_000; retries++) meter.countRetry(true);
    expect(await timeFor(meter, time, 5)).toBeLessThanOrEqual(1_250);
    expect(meter.retries).toBe(10_100);
  });
});
