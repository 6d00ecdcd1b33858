import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packageRoot } from '../../spec/package-root.js';

const program = join(packageRoot, 'dist/harness/cli/main.js');
const moments = 20;
/** Milliseconds: a run of ten cases a scenario is over by then, so that some interrupts come after its end. */
const latest = 4_000;

/** Moments spread over the run, the same at each trial of this test. */
const times = Array.from({ length: moments }, (_, index) =>
  Math.round((latest * (index * 7 + 3)) / (moments * 7)),
);

async function processesWith(text: string): Promise<string> {
  const found = await promisify(execFile)('pgrep', ['-fa', text]).catch(() => ({ stdout: '' }));
  return found.stdout;
}

it.each(times)('Ctrl-C after %i ms of a --command run leaves no process and no port', async (ms) => {
  // The region marks the processes of this trial alone.
  const region = `xx-trial-${process.pid}-${ms}`;
  const command = `${process.execPath} ${program} serve --port {port} --region ${region}`;
  const child = spawn(
    process.execPath,
    [program, '--command', command, '--runs', '10', '--reporter', 'json'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const closed = once(child, 'close');
  await Promise.race([pause(ms), closed]);
  child.kill('SIGINT');
  const [code, signal] = await closed;
  // Before the program listens to it, Ctrl-C ends it as any other.
  expect([0, 130, 'SIGINT']).toContain(signal ?? code);
  expect(await processesWith(region)).toBe('');
  if (out === '') return;
  const { leftovers, target }: { leftovers: unknown; target: { endpoint: string } } = JSON.parse(out);
  expect(leftovers).toEqual([]);
  await expect(fetch(target.endpoint)).rejects.toThrow('fetch failed');
});
