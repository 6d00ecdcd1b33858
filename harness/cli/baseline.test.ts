import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { besideBaseline } from '../engine/beside-baseline.js';
import type { Report } from '../engine/events.js';
import { quiet } from '../engine/testing/circumstances.js';
import type { JudgeOptions } from '../judge.js';
import { readReport } from '../report/read-report.js';
import { report } from '../report/testing/hand-made.js';
import { runCommandLine } from './program.js';
import { FakeDependencies } from './testing/fake-dependencies.js';
import { FakeShell } from './testing/fake-shell.js';

const folder = await mkdtemp(join(tmpdir(), 'baseline-'));
afterAll(() => rm(folder, { recursive: true }));
const file = join(folder, 'baseline.yaml');
const saved = join(folder, 'report.json');
beforeEach(() => rm(file, { force: true }));

/** Compares the hand-made report, whose only broken MUST rule is response.slots-in-range. */
class Comparing extends FakeDependencies {
  override async judge(given: JudgeOptions): Promise<Report> {
    const { baseline } = given;
    const requirements = report.requirements.filter(
      ({ status }) => status !== 'inconclusive' && status !== 'not-run',
    );
    const compared = baseline && besideBaseline(requirements, baseline, given.strict === true, quiet);
    const finished = { ...report, requirements, ...(compared && { baseline: compared }) };
    const told = await new FakeDependencies(finished).judge(given);
    for (const reporter of given.reporters ?? []) await reporter.end?.();
    return told;
  }
}

async function run(...args: string[]) {
  const [shell, fakes] = [new FakeShell(), new Comparing()];
  const reporters = ['--reporter', 'pretty', '--reporter', `json=${saved}`];
  const code = await runCommandLine(['run', '--baseline', file, ...reporters, ...args], shell, fakes);
  return { code, ...shell, inputs: fakes.inputs };
}

const entry = `format: 1
findings:
  - rule: response.slots-in-range
    cause: beyond /Snapshot/ClusterConfiguration/Shards/*/Configuration/Slots
    since: 2026-01-01
    reason: we know
`;

describe('run --baseline', () => {
  it('fails on what is new alone, and the report has it as data', async () => {
    await writeFile(file, 'format: 1\nfindings: []\n');
    const fresh = await run();
    expect(fresh.code).toBe(1);
    expect(fresh.out).toContain('NONCONFORMANT, 1 new: 0 in the baseline');
    await writeFile(file, entry);
    const known = await run();
    expect(known.code).toBe(0);
    expect(known.out).toContain('NONCONFORMANT, all known: 1 in the baseline');
    expect(known.out).toContain('Exit code 0 only because of the baseline');
    expect((await readReport(saved)).baseline).toMatchObject({
      verdict: 'conformant',
      known: [{ rule: 'response.slots-in-range' }],
    });
  });

  it('counts an expired entry again', async () => {
    await writeFile(file, `${entry}    expires: 2026-01-02\n`);
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain('NONCONFORMANT, 1 expired: 0 in the baseline');
  });

  it('fails on an entry that passes now under --baseline-strict alone', async () => {
    await writeFile(
      file,
      entry +
        entry.slice(entry.indexOf('  - rule')).replace('response.slots-in-range', 'names.case-is-folded'),
    );
    expect((await run()).code).toBe(0);
    const { code, out } = await run('--baseline-strict');
    expect(code).toBe(1);
    expect(out).toContain('Exit code 1 because of --baseline-strict');
  });

  it('writes a baseline that the next run keeps to, and keeps what people wrote in it', async () => {
    const first = await run('--update-baseline');
    expect(first.code).toBe(0);
    expect(first.err).toContain('was written: 1 entry added, 0 dropped, 0 kept.');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('not looked into yet', 'ours # why'));
    expect((await run()).code).toBe(0);
    await run('--update-baseline');
    expect(await readFile(file, 'utf8')).toContain('reason: ours # why\n');
  });

  it('leaves the file as it is without --update-baseline', async () => {
    await writeFile(file, entry);
    await run();
    expect(await readFile(file, 'utf8')).toBe(entry);
  });
});

describe('a baseline that can not be used is one sentence and exit code 2, before anything is sent', () => {
  it.each([
    ['missing', undefined, [], 'There is no baseline '],
    ['no YAML', 'a: [', [], 'is wrong: it is not YAML (line 1: '],
    ['of another shape', 'format: 1', [], 'is wrong: findings is no list.'],
    [
      'about no rule',
      entry.replace('slots-in-range', 'slots-in-rang'),
      [],
      'names the rule "response.slots-in-rang"',
    ],
    ['no YAML, and to be updated', 'a: [', ['--update-baseline'], 'is wrong: it is not YAML'],
  ])('%s', async (_, text, args, sentence) => {
    if (text !== undefined) await writeFile(file, text);
    const { code, err, inputs } = await run(...args);
    expect(err).toContain(sentence);
    expect(err.trimEnd()).not.toContain('\n');
    expect(code).toBe(2);
    expect(inputs).toEqual([]);
  });

  it('in a folder that is not there', async () => {
    const [shell, fakes] = [new FakeShell(), new Comparing()];
    const code = await runCommandLine(['--update-baseline', '--baseline', '/nowhere/b.yaml'], shell, fakes);
    expect(shell.err).toContain(`The baseline can't be written to /nowhere/b.yaml: its folder`);
    expect([code, fakes.inputs]).toEqual([2, []]);
  });

  it.each(['--baseline-strict', '--update-baseline'])('%s without one', async (option) => {
    const [shell, fakes] = [new FakeShell(), new Comparing()];
    expect(await runCommandLine([option], shell, fakes)).toBe(2);
    expect(shell.err).toContain(`${option} needs --baseline`);
  });
});

describe('a configuration', () => {
  it('names a baseline that stands beside it', async () => {
    await writeFile(file, entry);
    const config = join(folder, 'config.json');
    await writeFile(config, JSON.stringify({ baseline: 'baseline.yaml' }));
    const [shell, fakes] = [new FakeShell(), new Comparing()];
    expect(await runCommandLine(['--config', config], shell, fakes)).toBe(0);
    expect(shell.out).toContain('all known: 1 in the baseline');
  });
});
