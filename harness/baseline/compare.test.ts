import { describe, expect, it } from 'vitest';
import type { Baseline, BaselineEntry } from './baseline.js';
import { compareWithBaseline, withoutKnown, type ComparedRule } from './compare.js';

const entry = (rule: string, cause: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  rule,
  cause,
  since: '2026-11-01',
  reason: 'known',
  ...more,
});

const baseline = (entries: readonly BaselineEntry[], more: Partial<Baseline> = {}): Baseline => ({
  file: 'baseline.yaml',
  entries,
  today: '2026-11-25',
  isStrict: false,
  isUpdated: false,
  ...more,
});

const rule = (id: string, status: ComparedRule['status'], ...causes: string[]): ComparedRule => ({
  id,
  level: 'MUST',
  status,
  ...(causes.length > 0 && { findings: causes.map((cause) => ({ rule: id, cause })) }),
});

const compare = (rules: readonly ComparedRule[], known: Baseline, strict = false) =>
  compareWithBaseline(rules, known, strict);

describe('a run beside its baseline', () => {
  it('knows a finding by its rule and its cause, and nothing by one of them alone', () => {
    const { known, new: fresh } = compare(
      [rule('a', 'failed', 'x', 'y'), rule('b', 'failed', 'x')],
      baseline([entry('a', 'x'), entry('b', 'y')]),
    );
    expect(known).toEqual([{ rule: 'a', cause: 'x' }]);
    expect(fresh).toEqual([
      { rule: 'a', cause: 'y' },
      { rule: 'b', cause: 'x' },
    ]);
  });

  it('counts an entry again from the day on which it expires', () => {
    const on = (expires: string) =>
      compare([rule('a', 'failed', 'x')], baseline([entry('a', 'x', { expires })]));
    expect(on('2026-11-26')).toMatchObject({ known: [{ rule: 'a' }], expired: [], new: [] });
    expect(on('2026-11-25')).toMatchObject({
      known: [],
      expired: [{ rule: 'a', cause: 'x', expires: '2026-11-25' }],
      new: [],
    });
  });

  it('calls fixed only what passed: not what was not exercised, nor what broke in another way', () => {
    const { fixed, unseen } = compare(
      [rule('a', 'passed'), rule('b', 'not-exercised'), rule('c', 'failed', 'y')],
      baseline([entry('a', 'x'), entry('b', 'x'), entry('c', 'x'), entry('left-out', 'x')]),
    );
    expect(fixed).toEqual([{ rule: 'a', cause: 'x' }]);
    expect(unseen.map((each) => each.rule)).toEqual(['b', 'c', 'left-out']);
  });

  it('calls new only what can fail the run: SHOULD under strict, MAY never', () => {
    const rules: ComparedRule[] = (['MUST', 'SHOULD', 'MAY'] as const).map((level) => ({
      ...rule(level, 'failed', 'x'),
      level,
    }));
    const fresh = (strict: boolean) => compare(rules, baseline([]), strict).new.map((each) => each.rule);
    expect(fresh(false)).toEqual(['MUST']);
    expect(fresh(true)).toEqual(['MUST', 'SHOULD']);
  });
});

describe('what is left without the known findings', () => {
  const statuses = (rules: readonly ComparedRule[], known: Baseline) =>
    withoutKnown(rules, compare(rules, known)).map(({ status }) => status);

  it('is a rule of which one finding is new or expired, or of which no finding was made', () => {
    const expired = entry('c', 'x', { expires: '2026-01-01' });
    expect(
      statuses(
        [
          rule('a', 'failed', 'x'),
          rule('b', 'failed', 'x', 'y'),
          rule('c', 'failed', 'x'),
          rule('d', 'failed'),
          rule('e', 'not-run'),
        ],
        baseline([entry('a', 'x'), entry('b', 'x'), expired]),
      ),
    ).toEqual(['passed', 'failed', 'failed', 'failed', 'not-run']);
  });

  it('is without new findings where they become the baseline, but not without expired ones', () => {
    const expired = entry('b', 'x', { expires: '2026-01-01' });
    expect(
      statuses(
        [rule('a', 'failed', 'x'), rule('b', 'failed', 'x')],
        baseline([expired], { isUpdated: true }),
      ),
    ).toEqual(['passed', 'failed']);
  });
});
