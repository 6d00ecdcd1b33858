import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/events.js';
import badge from './badge.js';
import { Kept, report, result } from '../testing/hand-made.js';

function badgeOf(differing: Partial<Report>): { readonly message: string; readonly color: string } {
  const place = new Kept();
  badge(place).onEvent({ type: 'run-finished', report: { ...report, ...differing } });
  return JSON.parse(place.text);
}

const held = [result('wire.a', { status: 'passed' }), result('wire.b', { status: 'passed' })];

describe('a badge', () => {
  it('is what shields.io reads', () => {
    expect(badgeOf({ verdict: 'conformant', requirements: held })).toEqual({
      schemaVersion: 1,
      label: 'MemoryDB snapshots',
      message: 'conformant, 2 of 2 rules held (MUST, memorydb-conformance 0.1.0)',
      color: 'brightgreen',
    });
  });

  it('is red for a broken rule', () => {
    expect(badgeOf({})).toMatchObject({ color: 'red', message: expect.stringContaining('nonconformant') });
  });

  it.each([
    [{ requirements: [...held, result('wire.c', { status: 'not-run', cases: 0 })] }],
    [{ requirements: held, options: { ...report.options, only: ['wire.*'] } }],
    [{ requirements: held, options: { ...report.options, skip: ['faults.*'] } }],
  ])('is not green for what was not judged %#', (differing) => {
    const { color, message } = badgeOf({ verdict: 'conformant', ...differing });
    expect(color).toBe('yellow');
    expect(message).toContain('in part');
  });

  it.each(['inconclusive', 'unsupported'] as const)('is grey where it is %s', (verdict) => {
    expect(badgeOf({ verdict, requirements: held }).color).toBe('lightgrey');
  });
});
