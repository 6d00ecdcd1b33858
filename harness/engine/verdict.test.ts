import { describe, expect, it } from 'vitest';
import { statuses, type RequirementResult } from './events.js';
import { resultOf } from './results.js';
import { quiet } from './testing/circumstances.js';
import { requirement, satisfied } from './testing/rules.js';
import { Tally } from './tally.js';
import { verdictOf } from './verdict.js';

describe('the verdict', () => {
  const result = (
    status: RequirementResult['status'],
    level: RequirementResult['level'] = 'MUST',
    cases = 1,
  ): RequirementResult => ({
    ...resultOf(new Tally(requirement('wire.rule', () => satisfied, level)), quiet, []),
    status,
    cases,
    reason: 'For a reason.',
  });
  const passed = result('passed');
  const verdict = (results: readonly RequirementResult[], strict = false) =>
    verdictOf(results, strict, quiet).verdict;

  it('is conformant where all that counts held', () => {
    expect(verdictOf([passed, result('not-exercised'), result('unsupported')], true, quiet)).toEqual({
      verdict: 'conformant',
    });
  });

  it('is decided by each status of a MUST', () => {
    const verdicts = statuses.map((status) => [status, verdict([passed, result(status)])]);
    expect(Object.fromEntries(verdicts)).toEqual({
      passed: 'conformant',
      failed: 'nonconformant',
      unsupported: 'conformant',
      inconclusive: 'inconclusive',
      'not-exercised': 'conformant',
      'not-run': 'inconclusive',
    });
  });

  it('counts a SHOULD under strict only, and a MAY never', () => {
    for (const status of ['failed', 'inconclusive', 'not-run'] as const) {
      const decided = verdict([passed, result(status)]);
      expect(verdict([passed, result(status, 'SHOULD')], false)).toBe('conformant');
      expect(verdict([passed, result(status, 'SHOULD')], true)).toBe(decided);
      expect(verdict([passed, result(status, 'MAY')], true)).toBe('conformant');
    }
  });

  it('is nonconformant rather than inconclusive where both a rule is broken and one was not judged', () => {
    expect(verdictOf([result('not-run'), result('failed')], false, quiet)).toEqual({
      verdict: 'nonconformant',
    });
  });

  it('says which rule was not judged, and why', () => {
    expect(verdictOf([passed, result('not-run')], false, quiet).reason).toBe(
      'wire.rule was not judged. For a reason.',
    );
    const { reason: _, ...silent } = result('inconclusive');
    expect(verdictOf([silent], false, quiet).reason).toBe('wire.rule was not judged.');
  });

  it('tells what leaves most rules open, and how many are', () => {
    const open = (id: string, reason: string): RequirementResult => ({
      ...result('inconclusive'),
      id,
      reason,
    });
    const results = [open('a', 'One.'), open('b', 'Other.'), open('c', 'Held in 2 cases; then: Other.')];
    const reasonOf = (more: Partial<typeof quiet>) => verdictOf(results, false, { ...quiet, ...more }).reason;
    expect(reasonOf({})).toBe('a and 2 other rules were not judged. One.');
    expect(reasonOf({ truncated: new Map([['creation', 'Other.']]) })).toBe(
      'b and 2 other rules were not judged. Other.',
    );
    expect(reasonOf({ refusingCaller: ['ListTags'] })).toBe(
      'a and 2 other rules were not judged. The target refuses these credentials for ListTags.',
    );
  });

  it('says nothing for a target of which nothing was exercised', () => {
    const nothing = { verdict: 'inconclusive', reason: 'No rule was exercised.' };
    expect(verdictOf([], false, quiet)).toEqual(nothing);
    expect(
      verdictOf([result('not-exercised', 'MUST', 0), result('unsupported', 'MUST', 0)], false, quiet),
    ).toEqual(nothing);
  });

  it('is never conformant where no creation was accepted, and says what stood in the way', () => {
    const none = { ...quiet, acceptedCreations: 0 };
    expect(verdictOf([passed], false, none).verdict).toBe('inconclusive');
    expect(verdictOf([passed], false, { ...none, creationsRefusedWith: 'HTTP 400 Fault' })).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('refused with HTTP 400 Fault.'),
    });
    const lacking = verdictOf([passed], false, { ...none, lacking: ['CreateCluster'] });
    expect(lacking).toMatchObject({
      verdict: 'unsupported',
      reason: expect.stringContaining('CreateCluster'),
    });
    const refused = { ...none, refusingCaller: ['CreateCluster'] } as const;
    expect(verdictOf([passed], false, refused)).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('refuses these credentials for CreateCluster'),
    });
  });
});
