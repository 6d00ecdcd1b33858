import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostileTarget } from '../../../fixtures/hostile/hostile-target.js';
import { packageRoot } from '../../../spec/package-root.js';
import { startReference } from '../../reference/reference.js';
import { secret, type Ended } from './faults-of-run.js';
import { runNode } from './run-node.js';

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
    const env = { PATH: process.env['PATH'], AWS_SECRET_ACCESS_KEY: secret, AWS_ACCESS_KEY_ID: 'AKIAHUSH' };
    const reporters = ['--reporter', 'pretty', '--reporter', `json=${report}`];
    const args = ['run', '--endpoint', reference.endpoint, ...budgets, ...reporters];
    const ended = await runNode(
      [`--max-old-space-size=${limits.heap}`, program, ...args],
      env,
      limits.maxSeconds,
    );
    return { ...ended, report: readIfThere(report) };
  } finally {
    await reference.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
