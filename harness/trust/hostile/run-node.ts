import { spawn } from 'node:child_process';
import type { Ended } from './faults-of-run.js';

/** Runs Node with arguments; kills it after so many seconds. */
export async function runNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  maxSeconds: number,
): Promise<Omit<Ended, 'report'>> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
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
      resolve({ end: endOf(code, signal, isLate), out, err, seconds });
    });
  });
}

function endOf(code: number | null, signal: string | null, isLate: boolean): Ended['end'] {
  if (isLate) return { kind: 'too late' };
  return code === null ? { kind: 'killed', signal: signal ?? 'a signal' } : { kind: 'exited', code };
}
