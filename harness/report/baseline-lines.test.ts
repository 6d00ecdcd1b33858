import { describe, expect, it } from 'vitest';
import type { ComparedRun } from '../engine/events.js';
import { baselineLines, verdictTitle } from './baseline-lines.js';

const ref = { rule: 'a.b', cause: 'accepted /Name type' };
const nothing: ComparedRun = {
  file: 'b.yaml',
  strict: false,
  updated: false,
  verdict: 'conformant',
  known: [],
  new: [],
  expired: [],
  fixed: [],
  unseen: [],
};
const told = (differing: Partial<ComparedRun>, verdict: 'conformant' | 'nonconformant' = 'nonconformant') => {
  const baseline = { ...nothing, ...differing };
  return [verdictTitle({ verdict, baseline }), ...baselineLines({ verdict, baseline }, 400)].join('\n');
};

describe('a verdict beside a baseline', () => {
  it('never calls a target conformant that breaks rules, and says what the exit code is from', () => {
    expect(told({ known: [ref] })).toBe(
      [
        'NONCONFORMANT, all known: 1 in the baseline',
        'baseline b.yaml: 1 known, 0 new',
        'Exit code 0 only because of the baseline: rules are broken, and without it the run fails.',
      ].join('\n'),
    );
  });

  it('names what is new and what has expired', () => {
    const text = told({
      verdict: 'nonconformant',
      new: [ref],
      expired: [{ ...ref, rule: 'c.d', expires: '2026-11-01' }],
    });
    expect(text).toContain('NONCONFORMANT, 1 new, 1 expired: 0 in the baseline');
    expect(text).toContain('- new: a.b (accepted /Name type)');
    expect(text).toContain('- expired, counts again: c.d (accepted /Name type) since 2026-11-01');
    expect(text).not.toContain('Exit code 0');
  });

  it('says when what is left is open', () => {
    const text = told({ verdict: 'inconclusive', reason: 'x.y was not judged.', known: [ref] });
    expect(text).toContain('all known: 1 in the baseline');
    expect(text).toContain('All that is broken is known; the rest is inconclusive: x.y was not judged.');
  });

  it('says what passes now, and that it fails the run under --baseline-strict', () => {
    expect(told({ fixed: [ref] }, 'conformant')).toContain(
      '- passes now: drop it with --update-baseline: a.b',
    );
    expect(told({ fixed: [ref], strict: true }, 'conformant')).toContain(
      'Exit code 1 because of --baseline-strict',
    );
    expect(told({ fixed: [ref], strict: true, updated: true }, 'conformant')).not.toContain('Exit code');
  });

  it('does not take what was not seen for fixed', () => {
    expect(told({ unseen: [ref] }, 'conformant')).toContain('1 entry of it not seen in this run');
    expect(told({ unseen: [ref] }, 'conformant')).not.toContain('passes now');
  });

  it('counts what it does not name, and lets nothing steer the terminal', () => {
    const many = Array.from({ length: 10 }, (_, index) => ({ rule: `r${index}`, cause: 'x\u001b[2J' }));
    const text = told({ verdict: 'nonconformant', new: many });
    expect(text).toContain('2 more');
    expect(text).not.toContain('\u001b');
  });

  it('is as it always was where there is no baseline', () => {
    expect(verdictTitle({ verdict: 'nonconformant' })).toBe('NONCONFORMANT');
    expect(baselineLines({ verdict: 'nonconformant' }, 80)).toEqual([]);
  });
});
