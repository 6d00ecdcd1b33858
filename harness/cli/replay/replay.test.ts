import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMutants } from '../../../fixtures/mutants/load.js';
import { judge } from '../../judge.js';
import { startReference, type Reference } from '../../reference/reference.js';
import { fileDestination } from '../../report/file-destination.js';
import { json } from '../../report/json.js';
import { runCommandLine } from '../program.js';
import { realDependencies } from '../real-dependencies.js';
import { FakeShell } from '../testing/fake-shell.js';

const rule = 'response.slots-format';
let folder = '';
let report = '';
let wrong: Reference;
let right: Reference;

const options = async () => {
  const mutant = (await loadMutants()).find(({ id }) => id === 'slots-comma');
  return mutant === undefined ? expect.fail('There is no such mutant.') : mutant.options;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
  report = join(folder, 'report.json');
  wrong = await startReference(await options());
  right = await startReference({});
  const reporters = [json(await fileDestination(report))];
  const focus = new Set([rule]);
  await judge({ endpoint: wrong.endpoint, only: [rule], focus, maxShrinks: 5, env: {}, reporters });
}, 60_000);

afterAll(async () => {
  await wrong.close();
  await right.close();
  await rm(folder, { recursive: true });
});

/** Types a command; answers what it said and whether it opened a target. */
async function typed(...line: readonly string[]) {
  return typedAt(new FakeShell(), line);
}

async function typedAt(shell: FakeShell, line: readonly string[]) {
  let opened = 0;
  const code = await runCommandLine(line, shell, {
    ...realDependencies,
    openTarget: async (...given) => {
      opened++;
      return realDependencies.openTarget(...given);
    },
  });
  return { code, opened, out: shell.out, err: shell.err };
}

async function changed(change: (text: string) => string): Promise<string> {
  const file = join(folder, 'changed.json');
  await writeFile(file, change(await readFile(report, 'utf8')));
  return file;
}

describe('replay', () => {
  it('says that a finding still fails where it was found, and that it is fixed on a right target', async () => {
    const before = await typed('replay', '1', '--report', report);
    expect(before.out).toMatch(/^still failing: response\.slots-format: "0,16383" \(\d+ requests?, /);
    expect(before.code).toBe(1);
    const after = await typed('replay', rule, '--report', report, '--endpoint', right.endpoint);
    expect(after.out).toMatch(/^fixed: response\.slots-format \(/);
    expect(after.code).toBe(0);
  });

  it('leaves nothing on the target', async () => {
    expect([...wrong.plane.state.clusters.values(), ...right.plane.state.clusters.values()]).toEqual([]);
  });

  it('says that a case could not be set up where nothing answers, which is no exit code 0', async () => {
    const { code, out } = await typed('replay', '1', '--report', report, '--endpoint', 'http://127.0.0.1:1');
    expect(out).toContain('could not be set up: response.slots-format: ');
    expect(code).toBe(3);
  });

  it('sends it again when a file changes, and ends once it is fixed', async () => {
    const first = await startReference(await options());
    const shell = new FakeShell();
    const where = ['--report', report, '--endpoint', first.endpoint, '--watch', folder];
    const watched = typedAt(shell, ['replay', '1', ...where]);
    await expect.poll(() => shell.out, { timeout: 30_000 }).toContain('still failing');
    await first.close();
    const again = await startReference({ port: first.port });
    await writeFile(join(folder, 'code'), 'repaired');
    const { code, out } = await watched;
    await again.close();
    expect(out).toMatch(/\nfixed: /);
    expect(code).toBe(0);
  });
});

describe('replay refuses in one sentence, before anything is sent,', () => {
  const refused = async (sentence: string | RegExp, ...line: readonly string[]) => {
    const { code, opened, err } = await typed('replay', ...line);
    expect(err).toMatch(sentence);
    expect(err.trimEnd()).not.toContain('\n');
    expect([code, opened]).toEqual([2, 0]);
  };

  it('a report of a newer format', async () => {
    const file = await changed((text) => text.replace('"formatVersion": 2', '"formatVersion": 9'));
    await refused(/has the newer format 9/, '1', '--report', file);
  });

  it('a report that ends in the middle', async () => {
    const file = await changed((text) => text.slice(0, -20));
    await refused(/ends in the middle/, '1', '--report', file);
  });

  it('a report that is not there', async () => {
    await refused(/There is no report nowhere\.json/, '1', '--report', 'nowhere.json');
  });

  it('a number beyond the causes', async () => {
    await refused(/There is no cause 7: the report has 1 to 1\./, '7', '--report', report);
  });

  it('a rule that there is no more', async () => {
    const file = await changed((text) => text.replaceAll(rule, 'response.slots-shape'));
    await refused(/There is no rule response\.slots-shape any more/, '1', '--report', file);
  });

  it('to start what a report of somebody else names', async () => {
    const file = await changed((text) =>
      text.replace('"kind": "url"', '"kind": "command", "startedBy": ["--command", "\'rm -rf x\'"]'),
    );
    await refused(/what a file says is not started/, '1', '--report', file);
  });

  it('to watch what is not there', async () => {
    await refused(/--watch nothing-here names no file/, '1', '--report', report, '--watch', 'nothing-here');
  });
});
