import { describe, expect, it } from 'vitest';
import type { KillRow, MeasuredMutants } from '../trust/measured.js';
import { trustTable } from './trust.js';

const row = (mutant: string, missedAt: readonly number[], example: string): KillRow => ({
  mutant,
  missedAt,
  requests: 10,
  example,
  caughtBy: [],
});
const measured: MeasuredMutants = {
  seeds: [1, 2, 3],
  mutants: [row('a', [], '12345'), row('b', [1], ''), row('c', [2, 3], '123')],
};
const variants = {
  seeds: [1, 2],
  runs: 25,
  variants: [
    { variant: 'a', passed: [1, 1], requests: [1, 1], alarms: [] },
    { variant: 'b', passed: [1, 1], requests: [1, 1], alarms: [{ seed: 2, blamed: ['tags.inherited'] }] },
  ],
} as const;
const hostile = {
  heap: 200,
  targets: [
    { target: 'a', seconds: 1, faults: [] },
    { target: 'b', seconds: 1, faults: ['hung'] },
  ],
};

describe('the table of trust', () => {
  const lines = trustTable(measured, variants, hostile).split('\n');
  const cell = (label: RegExp): string | undefined =>
    lines
      .find((line) => label.test(line))
      ?.split('|')
      .at(-2)
      ?.trim();

  it('counts what is found at the first try, and beside it what is found over all seeds', () => {
    expect(cell(/first try \(seed 1/)).toBe('2 of 3');
    expect(cell(/over seeds 1-3/)).toBe('6 of 9 trials');
  });

  it('says nothing of other seeds where there was one', () => {
    expect(trustTable({ ...measured, seeds: [1] }, variants, hostile)).not.toContain('the same over');
  });

  it('counts false alarms, and the hostile targets that were survived', () => {
    expect(cell(/false alarms/)).toBe('1 in 4 trials');
    expect(cell(/^\| hostile targets/)).toBe('2');
    expect(cell(/survived/)).toBe('1');
  });

  it('takes the median of the examples there are', () => {
    expect(cell(/median/)).toBe('5 characters of input');
  });
});
