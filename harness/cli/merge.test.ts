import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../engine/events.js';
import { jsonDocument } from '../report/json-document.js';
import { readReport } from '../report/read-report.js';
import { report, result } from '../report/testing/hand-made.js';
import { runCommandLine } from './program.js';
import { FakeDependencies } from './testing/fake-dependencies.js';
import { FakeShell } from './testing/fake-shell.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merge-'));
});
afterEach(async () => rm(folder, { recursive: true }));

const shardOf = { of: 2, acceptedCreations: 1, refusingCaller: [], truncated: {}, threw: [] };

async function write(number: number, differing: Partial<Report> = {}): Promise<string> {
  const file = join(folder, `${number}.json`);
  const requirements = [result('response.slots-in-range')];
  const whole = { ...report, requirements, causes: [], leftovers: [], shard: { ...shardOf, number } };
  await writeFile(file, JSON.stringify(jsonDocument({ ...whole, ...differing })));
  return file;
}

async function writeWhole(): Promise<string> {
  const file = join(folder, 'whole.json');
  await writeFile(file, JSON.stringify(jsonDocument(report)));
  return file;
}

async function merge(...args: readonly string[]) {
  const shell = new FakeShell();
  const code = await runCommandLine(['merge', ...args], shell, new FakeDependencies());
  return { code, out: shell.out, err: shell.err };
}

describe('merge', () => {
  it('makes one report of all shards, and exits as a run does', async () => {
    const file = join(folder, 'whole.json');
    const { code, err } = await merge(await write(1), await write(2), '--reporter', `json=${file}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const whole = await readReport(file);
    expect(whole).toMatchObject({ verdict: 'conformant', requirements: [{ cases: 80 }] });
    expect(JSON.parse(await readFile(file, 'utf8'))).not.toHaveProperty('shard');
  });

  it('exits with 3 where a shard is missing, and says which', async () => {
    const { code, out } = await merge(await write(2));
    expect(code).toBe(3);
    expect(out.replace(/\s+/g, ' ')).toContain('The report of shard 1/2 is missing.');
  });

  it.each([
    ['a report twice', async () => [await write(1), await write(1)], 'are both shard 1/2'],
    ['a file that is not there', async () => [join(folder, 'none.json')], 'There is no report'],
    ['a whole run', async () => [await writeWhole()], 'is of a whole run'],
  ])('refuses %s in one sentence', async (_, files, why) => {
    const { code, out, err } = await merge(...(await files()));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(why);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('run --shard', () => {
  it('runs that part', async () => {
    const dependencies = new FakeDependencies();
    await runCommandLine(['run', '--shard', '2/3'], new FakeShell(), dependencies);
    expect(dependencies.inputs[0]?.shard).toEqual({ number: 2, of: 3 });
  });

  it.each([
    [['--shard', '4/3'], '--shard "4/3" is not I/N'],
    [
      ['--shard', '1/3', '--baseline', 'x.yaml', '--update-baseline'],
      '--update-baseline does not go with --shard',
    ],
    [
      ['--shard', '1/3', '--baseline', 'x.yaml', '--baseline-strict'],
      '--baseline-strict does not go with --shard',
    ],
  ])('%j is refused', async (args, why) => {
    const shell = new FakeShell();
    const dependencies = new FakeDependencies();
    expect(await runCommandLine(['run', ...args], shell, dependencies)).toBe(2);
    expect(shell.err).toContain(why);
    expect(dependencies.inputs).toEqual([]);
  });
});
