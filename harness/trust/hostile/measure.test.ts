import { describe, expect, it } from 'vitest';
import type { HostileTarget } from '../../../fixtures/hostile/hostile-target.js';
import type { Placed } from '../../../fixtures/load.js';
import { jsonDocument } from '../../report/json-document.js';
import { report } from '../../report/testing/hand-made.js';
import { conclude } from '../conclude.js';
import type { Ended } from './faults-of-run.js';
import { measureHostile } from './measure.js';

function targetOf(id: string, differing: Partial<HostileTarget> = {}): Placed<HostileTarget> {
  return {
    id,
    title: 'one byte a second',
    options: {},
    allowedExitCodes: [1],
    file: 'targets/bodies.ts',
    ...differing,
  };
}

const survived: Ended = {
  end: { kind: 'exited', code: 1 },
  out: 'NONCONFORMANT\n',
  err: '',
  report: JSON.stringify(jsonDocument(report)),
  seconds: 3,
};

async function measure(
  targets: readonly Placed<HostileTarget>[],
  run: (target: HostileTarget) => Promise<Ended>,
  isChosen: (id: string) => boolean = () => true,
) {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const measured = await measureHostile({ targets, isChosen, concurrency: 2, run, print });
  const exitCode = conclude(measured, print);
  return { ...measured, exitCode, text: lines.join('\n') };
}

describe('measuring hostile targets', () => {
  it('succeeds where each is survived', async () => {
    const { exitCode, rows, text } = await measure([targetOf('a'), targetOf('b')], async () => survived);
    expect(exitCode).toBe(0);
    expect(rows.map(({ target }) => target)).toEqual(['a', 'b']);
    expect(text).toContain('2 hostile targets, 2 survived');
  });

  it('fails where a target makes the run hang, and names it', async () => {
    const { exitCode, rows, text } = await measure([targetOf('a'), targetOf('b')], async ({ id }) =>
      id === 'b' ? { ...survived, end: { kind: 'too late' }, seconds: 120 } : survived,
    );
    expect(exitCode).toBe(1);
    expect(rows.map(({ faults }) => faults.length)).toEqual([0, 1]);
    expect(text).toContain('2 hostile targets, 1 survived');
    expect(text).toMatch(/Failed:\n {2}b: the program had not ended after 120 s$/);
  });

  it('fails where a target makes the run need more memory than it has', async () => {
    const { exitCode, text } = await measure([targetOf('a')], async () => ({
      ...survived,
      end: { kind: 'killed', signal: 'SIGABRT' },
    }));
    expect(exitCode).toBe(1);
    expect(text).toContain('a: the program was ended by SIGABRT');
  });

  it('fails where a run could not be made', async () => {
    const { exitCode, rows, text } = await measure([targetOf('a')], async () =>
      Promise.reject(new Error('dist/ is not built')),
    );
    expect(exitCode).toBe(1);
    expect(rows).toEqual([]);
    expect(text).toContain('a: the run could not be made: Error: dist/ is not built');
  });

  it('runs nothing where two targets have one id, or one allows no exit code', async () => {
    const targets = [targetOf('a'), targetOf('a'), targetOf('b', { allowedExitCodes: [] })];
    const { exitCode, rows, text } = await measure(targets, async () => survived);
    expect(exitCode).toBe(1);
    expect(rows).toEqual([]);
    expect(text).toContain('The id a is that of more than one hostile target');
    expect(text).toContain('The hostile target b (targets/bodies.ts) allows no exit code.');
  });

  it('fails where nothing is chosen', async () => {
    const { exitCode, text } = await measure(
      [targetOf('a')],
      async () => survived,
      () => false,
    );
    expect(exitCode).toBe(1);
    expect(text).toContain('Nothing was run');
  });
});
