import { describe, expect, it } from 'vitest';
import type { Outcome } from '../wire/exchange.js';
import { Liveness } from './liveness.js';
import { exchangeOf, fault, ok } from './testing/fake-wire.js';

const hung: Outcome = { kind: 'lost', loss: 'timed-out', detail: '' };

function after(...exchanges: readonly (readonly [Outcome, number])[]): Liveness {
  const liveness = new Liveness();
  for (const [outcome, attempts] of exchanges) liveness.note(exchangeOf(outcome, '{}', attempts));
  return liveness;
}

function times(count: number, outcome: Outcome, attempts = 1): (readonly [Outcome, number])[] {
  return Array.from({ length: count }, () => [outcome, attempts] as const);
}

describe('a target', () => {
  it('is a burden where two of three requests must be sent again, and not with fewer', () => {
    expect(after(...times(33, ok({})), ...times(67, ok({}), 2)).burden).toMatch(/too busy for most/);
    expect(after(...times(34, ok({})), ...times(66, ok({}), 2)).burden).toBeUndefined();
    expect(after(...times(99, ok({}), 2)).burden).toBeUndefined();
  });

  it('is a burden where it hangs often, and not where it hangs once in a hundred', () => {
    expect(after(...times(20, hung)).burden).toBe('The target left 20 requests without an answer.');
    expect(after(...times(2_000, ok({})), ...times(20, hung)).burden).toBeUndefined();
  });

  it('is in doubt where it fails at twenty requests in a row, until it answers one', () => {
    const failed = times(20, fault('InternalFailure', 500));
    expect(after(...failed).doubt).toMatch(/20 requests in a row/);
    expect(after(...failed, ...times(1, ok({}))).doubt).toBeUndefined();
    const asked = after(...failed);
    asked.answered();
    expect(asked.doubt).toBeUndefined();
  });
});
