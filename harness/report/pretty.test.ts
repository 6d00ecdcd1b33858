import { describe, expect, it } from 'vitest';
import type { Report, RunEvent } from '../engine/events.js';
import { pretty } from './pretty.js';
import { events, hostileReport, Kept, report, result } from './testing/hand-made.js';
import { widthOf } from './width.js';

function told(destination: Kept, stream: readonly RunEvent[] = events()): string {
  const reporter = pretty(destination, { saved: ['latest.json'] }, () => 0);
  for (const event of stream) reporter.onEvent(event);
  return destination.text;
}

const clean: Report = {
  ...report,
  verdict: 'conformant',
  requirements: [result('names.case-is-folded'), result('response.slots-in-range')],
  causes: [],
  unsupportedOperations: [],
  leftovers: [],
};

describe('pretty', () => {
  it.each([60, 100])('reads as agreed at %i columns', async (columns) => {
    await expect(told(new Kept(columns))).toMatchFileSnapshot(`./golden/pretty-${columns}.txt`);
  });

  it('is short where all is well', async () => {
    await expect(told(new Kept(60), events(clean))).toMatchFileSnapshot('./golden/pretty-clean.txt');
  });

  it.each([40, 60, 100])('keeps to %i columns but for what is pasted or clicked', (columns) => {
    const lines = told(new Kept(columns)).split('\n');
    const longer = lines.filter((line) => widthOf(line) > columns);
    expect(longer.filter((line) => !/^ +(curl|memorydb-conformance|https:)/.test(line))).toEqual([]);
  });

  it('writes no control character but line ends where there is no terminal', () => {
    expect(told(new Kept(100))).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('rewrites one line on a terminal and leaves none of it behind', () => {
    const destination = new Kept(80, true);
    const text = told(destination);
    expect(text).toContain('  0 of 6 cases');
    // What the terminal shows in the end: each erased line gone.
    const erase = '\r\u001b[2K';
    const shown = text
      .split('\n')
      .map((line) => line.split(erase).at(-1))
      .join('\n');
    expect(shown).toBe(told(new Kept(80)));
  });

  it('clears the line when the run breaks off', async () => {
    const destination = new Kept(80, true);
    const reporter = pretty(destination, { saved: ['latest.json'] }, () => 0);
    for (const event of events().slice(0, 4)) reporter.onEvent(event);
    await reporter.end?.();
    expect(destination.text.endsWith('\r\u001b[2K')).toBe(true);
    expect(destination.closed).toBe(true);
  });

  it('puts the worst first, whatever the order of the rules', () => {
    const text = told(new Kept(100), events({ ...report, requirements: report.requirements.toReversed() }));
    const heads = ['NONCONFORMANT', 'MUST     1', 'SHOULD   1', 'MAY      1', 'not judged', 'next', 'saved'];
    const places = heads.map((head) => text.lastIndexOf(head));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('tells in one line what was forgiven, and nothing of it where nothing was', () => {
    const forgiving = report.requirements.map((result) =>
      result.status === 'passed' ? { ...result, cases: 120, forgiven: 9 } : result,
    );
    const text = told(new Kept(100), events({ ...report, requirements: forgiving }));
    expect(text).toMatch(/^forgiven .+ in 9 of 120 cases/m);
    expect(told(new Kept(100))).not.toContain('forgiven');
  });

  it('ends with at most 25 lines, unless all causes are asked for', () => {
    const [cause] = report.causes;
    const causes = Array.from({ length: 40 }, () => cause ?? expect.fail());
    const ending = (isWhole: boolean) => {
      const destination = new Kept(80);
      const reporter = pretty(destination, { isWhole, saved: ['latest.json'] }, () => 0);
      reporter.onEvent({ type: 'run-finished', report: { ...report, causes } });
      return destination.text.trim().split('\n');
    };
    expect(ending(false).length).toBeLessThanOrEqual(25);
    expect(ending(false).join('\n')).toContain('more causes: --all lists them');
    expect(ending(true).length).toBeGreaterThan(50);
  });

  it('tells of scenarios and of each broken rule only where it is verbose', () => {
    const verbose = new Kept(100);
    const reporter = pretty(verbose, { isVerbose: true }, () => 0);
    for (const event of events()) reporter.onEvent(event);
    expect(verbose.text).toMatch(/^✗ create .*2 cases, 1 broke a rule$/m);
    expect(verbose.text).toContain('response.slots-in-range: Slots lie within');
    expect(told(new Kept(100))).not.toMatch(/^✗ create/m);
  });

  it('says nothing of what to type next where no report is kept', () => {
    const destination = new Kept(100);
    pretty(destination, {}, () => 0).onEvent({ type: 'run-finished', report });
    expect(destination.text).not.toMatch(/^(next|saved)|show not-judged/m);
  });

  it('colours on a terminal only', () => {
    expect(told(new Kept(100, false, true))).toContain('\u001b[31m');
  });

  it('shows nothing of a hostile target unescaped', () => {
    const text = told(new Kept(100), events(hostileReport));
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).toContain('\\x1b[2J');
  });
});
