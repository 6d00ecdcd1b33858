import { describe, expect, it } from 'vitest';
import type { Outcome } from '../wire/exchange.js';
import { Caller } from './caller.js';
import { TargetGone } from './case-aborted.js';
import { Inventory } from './inventory.js';
import { Meter } from './meter.js';
import { fakeTarget, fakeTime, fault, ok } from './testing/fake-wire.js';

const unlimited = { maxRequests: undefined, maxTime: undefined, rate: undefined };
const expired = fault('ExpiredTokenException', 403);

/** A caller of a target that answers these one after the other, and what it was asked. */
function calling(answers: readonly Outcome[]) {
  const asked: string[] = [];
  const target = fakeTarget((operation) => {
    asked.push(operation ?? 'none');
    return answers[asked.length - 1] ?? ok({});
  });
  const time = fakeTime();
  const meter = new Meter(unlimited, time);
  const caller = new Caller(
    target,
    meter,
    new Inventory('mc0007', undefined),
    new AbortController().signal,
    time,
  );
  return { caller, asked };
}

describe('credentials that the target took before', () => {
  it('and takes no more end the run, and say so', async () => {
    const { caller, asked } = calling([ok({}), expired, expired]);
    await caller.exchange('DescribeSnapshots', { input: {} });
    await expect(caller.exchange('ListTags', { input: {} })).rejects.toThrow(TargetGone);
    expect(asked).toEqual(['DescribeSnapshots', 'ListTags', 'CreateSnapshot']);
    expect(caller.gone).toContain(
      'In the middle of the run: The target refuses these credentials: HTTP 403 ExpiredToken',
    );
    await expect(caller.exchange('DescribeSnapshots', { input: {} })).rejects.toThrow(TargetGone);
    expect(asked).toHaveLength(3);
  });

  it('and refuses for one request alone are an answer to that request', async () => {
    const { caller } = calling([ok({}), expired, ok({})]);
    await caller.exchange('DescribeSnapshots', { input: {} });
    const { outcome } = await caller.exchange('ListTags', { input: {} });
    expect(outcome).toEqual(expired);
    expect(caller.gone).toBeUndefined();
  });

  it('are not doubted for a request that is signed wrongly on purpose', async () => {
    const { caller, asked } = calling([ok({}), fault('InvalidSignatureException', 403)]);
    await caller.exchange('DescribeSnapshots', { input: {} });
    await caller.exchange(undefined, {
      signature: 'broken',
      intended: { operation: 'CreateSnapshot', input: {} },
    });
    expect(asked).toEqual(['DescribeSnapshots', 'none']);
  });
});

it('leaves to the probe what is refused from the first request on', async () => {
  const { caller, asked } = calling([expired]);
  expect((await caller.exchange('CreateSnapshot', { input: {} })).outcome).toEqual(expired);
  expect(asked).toEqual(['CreateSnapshot']);
});
