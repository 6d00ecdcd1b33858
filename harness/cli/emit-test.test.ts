import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ToolchainIsMissing, type TestResult } from '../emit/toolchain.js';
import { fileDestination } from '../report/file-destination.js';
import { json } from '../report/json.js';
import { events } from '../report/testing/hand-made.js';
import { runCommandLine } from './program.js';
import { FakeDependencies } from './testing/fake-dependencies.js';
import { FakeShell } from './testing/fake-shell.js';

const folder = await mkdtemp(join(tmpdir(), 'emit-'));
afterAll(() => rm(folder, { recursive: true }));
const saved = join(folder, 'report.json');
const reporter = json(await fileDestination(saved));
for (const event of events()) reporter.onEvent(event);
await reporter.end?.();

async function emit(fakes: FakeDependencies, finding: string, out: string, ...more: string[]) {
  const shell = new FakeShell();
  const args = ['emit-test', finding, '--framework', 'pytest', '--out', out, '--report', saved, ...more];
  const code = await runCommandLine(args, shell, fakes);
  return { code, out: shell.out, err: shell.err, text: await readFile(out, 'utf8').catch(() => undefined) };
}

class Answering extends FakeDependencies {
  constructor(private readonly results: (isTarget: boolean) => TestResult) {
    super();
  }
  override resultOf(_: string, isTarget: boolean): TestResult {
    return this.results(isTarget);
  }
}

describe('emit-test', () => {
  it('writes what is red on the target and green on the embedded MemoryDB', async () => {
    const fakes = new FakeDependencies();
    const { code, text, out } = await emit(fakes, 'response.slots-in-range', join(folder, 'test_a.py'));
    expect(code).toBe(0);
    expect(text).toContain('def test_response_slots_in_range');
    expect(out).toContain('fails on the target, passes on the embedded MemoryDB');
    expect(fakes.tested).toEqual(['pytest http://127.0.0.1:5000', 'pytest http://127.0.0.1:4566']);
    expect(fakes.closed).toBe(1);
  });

  it.each<[string, (isTarget: boolean) => TestResult, string]>([
    ['green on the target', () => ({ kind: 'passed' }), 'it passes on the target'],
    [
      'red on the target for another reason',
      () => ({ kind: 'failed', text: 'The set-up failed' }),
      'it fails on the target for another reason: The set-up failed',
    ],
    [
      'red on the embedded MemoryDB',
      () => ({ kind: 'failed', text: 'response.slots-in-range is broken: x' }),
      'it fails on the embedded MemoryDB: response.slots-in-range is broken: x',
    ],
  ])('writes nothing that is %s, and says why', async (_, results, why) => {
    const file = join(folder, 'test_b.py');
    const { code, text, err } = await emit(new Answering(results), 'response.slots-in-range', file);
    expect(err).toContain(`response.slots-in-range was not written: ${why}`);
    expect([code, text]).toEqual([3, undefined]);
  });

  it('writes what could not be run only with --unverified, and the test says so', async () => {
    const fakes = new Answering(() => {
      throw new ToolchainIsMissing('pytest is not on the path');
    });
    const file = join(folder, 'test_c.py');
    const without = await emit(fakes, 'response.slots-in-range', file);
    expect(without.err).toContain('it could not be run: pytest is not on the path.');
    expect([without.code, without.text]).toEqual([3, undefined]);
    const { code, text } = await emit(fakes, 'response.slots-in-range', file, '--unverified');
    expect(code).toBe(0);
    expect(text).toMatch(/^# Not verified: pytest is not on the path\.\n/);
  });

  it('writes all findings into a folder', async () => {
    const { code } = await emit(new FakeDependencies(), 'all', folder);
    expect(code).toBe(0);
    expect(await readdir(folder)).toContain('test_response_slots_in_range.py');
  });

  it.each([
    ['all', join(folder, 'one.py'), 'is no folder'],
    ['nothing.here', join(folder, 'one.py'), 'The report has no rule nothing.here'],
    ['9', join(folder, 'one.py'), 'There is no cause 9'],
    ['1', '/nowhere/one.py', `The test can't be written to /nowhere/one.py`],
  ])('says in one sentence what is wrong with %s in %s', async (finding, file, sentence) => {
    const fakes = new FakeDependencies();
    const { code, err } = await emit(fakes, finding, file);
    expect(err).toContain(sentence);
    expect(err.trimEnd()).not.toContain('\n');
    expect([code, fakes.tested]).toEqual([2, []]);
  });
});
