import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostileTarget } from '../../../fixtures/hostile/hostile-target.js';
import { packageRoot } from '../../../spec/package-root.js';
import { startReference } from '../../reference/reference.js';
import { secret, type Ended } from './faults-of-run.js';

/** What a run gets. */
export interface RunLimits {
  /** Megabytes of heap. */
  readonly heap: number;
  /** Seconds after which it counts as hung. */
  readonly maxSeconds: number;
}

/** Small enough for a run to end soon: that is what is judged here, not the target. */
const budgets = ['--runs', '2', '--max-requests', '400', '--max-time', '25', '--request-timeout', '0.5'];

/** Runs the program itself, as a process of its own, against one hostile target. */
export async function runProgram({ options }: HostileTarget, limits: RunLimits): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'memorydb-conformance-hostile-'));
  const reference = await startReference(options);
  const report = join(folder, 'report.json');
  try {
    const program = join(packageRoot, 'dist/harness/cli/main.js');
    const reporters = ['--reporter', 'pretty', '--reporter', `json=${report}`];
    const args = ['run', '--endpoint', reference.endpoint, ...budgets, ...reporters];
    const ended = await execute([`--max-old-space-size=${limits.heap}`, program, ...args], limits.maxSeconds);
    return { ...ended, report: readIfThere(report) };
  } finally {
    await reference.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function execute(args: readonly string[], maxSeconds: number): Promise<Omit<Ended, 'report'>> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], AWS_SECRET_ACCESS_KEY: secret, AWS_ACCESS_KEY_ID: 'AKIAHUSH' },
  });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, maxSeconds * 1_000);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      if (isLate) resolve({ end: { kind: 'too late' }, out, err, seconds });
      else if (code === null) resolve({ end: { kind: 'killed', signal: signal ?? '' }, out, err, seconds });
      else resolve({ end: { kind: 'exited', code }, out, err, seconds });
    });
  });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
