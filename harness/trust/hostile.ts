import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Command } from 'commander';
import { hostiles } from '../../fixtures/hostile/index.js';
import type { Hostile } from '../../fixtures/hostile/hostile.js';
import { packageRoot } from '../../spec/package-root.js';
import { readData } from '../../spec/read-data.js';
import { inPool } from '../engine/pool.js';
import { startReference } from '../reference/reference.js';
import { faultsOfText } from './plain-text.js';

/**
 * `npm run hostile`: runs the program itself, whole, against targets that mean harm. Each run must end by itself with a
 * verdict and a report, in a heap too small for what is thrown at it, and nothing of what the target says may be
 * interpretable in what it writes.
 */
const { only, json }: { only: string; json?: string } = new Command('hostile')
  .option('--only <text>', 'targets whose id holds this', '')
  .option('--json <file>', 'where to write the outcome')
  .parse()
  .opts();

/** Megabytes of heap the program gets. */
const heap = 200;
/** Seconds after which a run counts as hung: what its own bounds come to, and as much again for a busy machine. */
const patience = 120;
const bounds = ['--runs', '2', '--max-requests', '400', '--max-time', '25', '--request-timeout', '0.5'];

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(readData('report.schema.json'));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

async function runAgainst(endpoint: string, report: string): Promise<Ended> {
  const began = performance.now();
  const args = [
    'run',
    '--endpoint',
    endpoint,
    ...bounds,
    '--reporter',
    'pretty',
    '--reporter',
    `json=${report}`,
  ];
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, join(packageRoot, 'dist/harness/cli/main.js'), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], AWS_SECRET_ACCESS_KEY: 'hush-hush', AWS_ACCESS_KEY_ID: 'AKIAHUSH' },
      timeout: patience * 1_000,
      killSignal: 'SIGKILL',
    },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ code, out, err, seconds: Math.round((performance.now() - began) / 100) / 10 }),
    ),
  );
}

/** What is wrong with a run against one target; nothing where all is well. */
async function trial(
  { id, options, ends }: Hostile,
  folder: string,
): Promise<{ faults: string[]; ended: Ended }> {
  const reference = await startReference(options);
  const file = join(folder, `${id}.json`);
  const ended = await runAgainst(reference.endpoint, file);
  await reference.close();
  const { code, out, err } = ended;
  if (code === null)
    return { ended, faults: [`did not end within ${patience} s, or within ${heap} MB of heap`] };
  const faults = [
    ...(ends.includes(code) ? [] : [`ended with ${code}, not ${ends.join(' or ')}: ${err.slice(0, 300)}`]),
    ...(err === '' ? [] : [`wrote to standard error: ${JSON.stringify(err.slice(0, 300))}`]),
    ...faultsOfText(out),
    ...(/^(CONFORMANT|NONCONFORMANT|INCONCLUSIVE|UNSUPPORTED)/m.test(out) ? [] : ['gave no verdict']),
    ...(out.includes('hush-hush') ? ['showed the secret key'] : []),
  ];
  const text = readFileSync(file, 'utf8');
  const report: unknown = JSON.parse(text);
  if (!validate(report))
    faults.push(`wrote a report that breaks its schema: ${JSON.stringify(validate.errors?.[0])}`);
  if (text.includes('hush-hush')) faults.push('wrote the secret key into the report');
  return { faults, ended };
}

const folder = mkdtempSync(join(tmpdir(), 'memorydb-conformance-hostile-'));
const chosen = hostiles.filter(({ id }) => id.includes(only));
const borne: string[] = [];
// Such runs wait far more than they compute.
await inPool(chosen, 6, async (hostile) => {
  const { faults, ended } = await trial(hostile, folder);
  const verdict = /^(CONFORMANT|NONCONFORMANT|INCONCLUSIVE|UNSUPPORTED)/m.exec(ended.out)?.[0] ?? '';
  const line = [hostile.id.padEnd(22), `${ended.seconds} s`.padStart(7), verdict.padEnd(13), hostile.title];
  process.stdout.write(`${faults.length === 0 ? 'ended' : 'WRONG'}  ${line.join('  ')}\n`);
  for (const fault of faults) process.stdout.write(`         ${fault}\n`);
  if (faults.length === 0) borne.push(hostile.id);
});
rmSync(folder, { recursive: true, force: true });
const wrong = chosen.length - borne.length;
process.stdout.write(`\n${chosen.length} hostile targets, ${wrong} that the program did not bear\n`);
if (json !== undefined)
  writeFileSync(
    json,
    `${JSON.stringify({ heap, targets: chosen.map(({ id }) => id), borne: borne.toSorted() }, null, 1)}\n`,
  );
if (wrong > 0 || chosen.length === 0) process.exitCode = 1;
