import { describe, expect, it } from 'vitest';
import type { Wait } from '../../properties/observation.js';
import type { Wanted } from '../oracle/wanted.js';
import type { Allowance } from './eventually.js';
import { WaitAllowance } from './wait-allowance.js';

const found: Wanted = { kind: 'fact', what: 'found', sinceMs: 0 };
const listed: Wanted = { kind: 'fact', what: 'listed', sinceMs: 0 };
const available: Wanted = { kind: 'state', what: 'available' };
const limitsMs = { fact: 1_000, state: 10_000 };

const waited = (outcome: Wait['outcome'], ...wanted: readonly Wanted[]): Wait => ({
  firstStep: 0,
  lastStep: 1,
  waitedMs: 1_000,
  outcome,
  wanted,
});

/** Waits that may be made in vain, one after the other, until no more may begin. */
function vainWaits(allowance: Allowance, wanted: Wanted): number {
  let waits = 0;
  for (; waits < 100 && allowance.begin(wanted); waits++) allowance.end(wanted, 'in-vain');
  return waits;
}

/** Waits that may be under way at once. */
function sideBySide(allowance: Allowance, wanted: Wanted): number {
  return Array.from({ length: 8 }, () => allowance.begin(wanted)).filter((began) => began).length;
}

/** An allowance of which a scenario has used up what it may wait for a thing in vain. */
function usedUp(scenario: string, wanted: Wanted): WaitAllowance {
  const allowance = new WaitAllowance();
  vainWaits(allowance.in(scenario), wanted);
  return allowance;
}

describe('an allowance', () => {
  it('is for two vain waits for one thing', () => {
    expect(vainWaits(new WaitAllowance().in('one'), found)).toBe(2);
    expect(vainWaits(new WaitAllowance().in('one'), available)).toBe(2);
  });

  it('is not used up by waits that end well, or are given up', () => {
    const own = new WaitAllowance().in('one');
    for (const how of ['met', 'given-up', 'met', 'given-up', 'met'] as const) {
      expect(own.begin(found)).toBe(true);
      own.end(found, how);
    }
    expect(vainWaits(own, found)).toBe(2);
  });

  it('that is used up for one thing leaves another', () => {
    const own = usedUp('one', found).in('one');
    expect([found, listed, available].map((wanted) => own.begin(wanted))).toEqual([false, true, true]);
  });

  it('for a fact is of each scenario; for a state, of the whole run', () => {
    expect(usedUp('one', found).in('other').begin(found)).toBe(true);
    expect(usedUp('one', available).in('other').begin(available)).toBe(false);
  });

  it('lets two cases wait for a fact side by side, and all once it has shown to one of them', () => {
    const own = new WaitAllowance().in('one');
    expect(sideBySide(own, found)).toBe(2);
    own.end(found, 'met');
    expect(sideBySide(own, found)).toBe(8);
  });

  it('lets any number wait for a state side by side', () => {
    const own = new WaitAllowance().in('one');
    expect(sideBySide(own, available)).toBe(8);
    own.end(available, 'in-vain');
    own.end(available, 'in-vain');
    expect(own.begin(available)).toBe(false);
  });
});

describe('the allowance of a failure', () => {
  const used = usedUp('one', found);
  const failure = { scenario: 'one', waits: [waited('window-passed', found)] };

  it('is for what it was found by waiting for, though the run has no more', () => {
    expect(vainWaits(used.ofFailure(failure, limitsMs), found)).toBe(12);
    expect(vainWaits(used.ofFailure(failure, limitsMs), found)).toBe(12);
    expect(used.in('one').begin(found)).toBe(false);
  });

  it('is the usual one for all else', () => {
    const shared = new WaitAllowance();
    expect(vainWaits(shared.ofFailure(failure, limitsMs), listed)).toBe(2);
    expect(shared.in('one').begin(listed)).toBe(false);
    const met = { scenario: 'one', waits: [waited('met'), waited('cut-short', found)] };
    expect(used.ofFailure(met, limitsMs).begin(found)).toBe(false);
  });

  it('is for two windows, and one long wait for a state, at least', () => {
    const times = (wanted: Wanted) =>
      vainWaits(
        used.ofFailure(
          { scenario: 'one', waits: [waited('window-passed', wanted)] },
          { fact: 60_000, state: 60_000 },
        ),
        wanted,
      );
    expect([times(found), times(available)]).toEqual([2, 1]);
  });
});
