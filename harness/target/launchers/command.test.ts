import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../spec/package-root.js';
import { LaunchWasInterrupted } from '../launch-errors.js';
import type { GivenLaunch } from '../launcher.js';
import command from './command.js';

/** A command that serves, and has a child of its own that would outlive it. */
const serves = [
  `sleep 987 & echo started; exec ${process.execPath} -e`,
  `'require("http").createServer((q, s) => s.end("ok")).listen({port}, "127.0.0.1")'`,
].join(' ');

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function launch(given: GivenLaunch, signal = new AbortController().signal) {
  const warnings: string[] = [];
  command.check?.(given);
  const launched = await command.launch(given, {
    env: process.env,
    signal,
    warn: (text) => void warnings.push(text),
  });
  ends.push(() => launched.close());
  return { ...launched, warnings };
}

/** How many processes have this in their command line. */
async function running(text: string): Promise<number> {
  const found = spawn('pgrep', ['-fc', text], { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  found.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  await once(found, 'close');
  return Number(out);
}

describe('a command', () => {
  it('is started on a free port, answers, and is ended with all that it started', async () => {
    const mark = `sleep ${100_000 + process.pid}`;
    const { endpoint, close } = await launch({ command: serves.replace('sleep 987', mark) });
    expect(await (await fetch(endpoint)).text()).toBe('ok');
    expect(await running(`^${mark}$`)).toBe(1);
    await close();
    expect(await running(`^${mark}$`)).toBe(0);
    await expect(fetch(endpoint)).rejects.toThrow('fetch failed');
  });

  it('listens where --port says', async () => {
    const first = await launch({ command: serves });
    await first.close();
    const port = Number(new URL(first.endpoint).port);
    const { endpoint } = await launch({ command: serves.replace('{port}', String(port)), port });
    expect(endpoint).toBe(first.endpoint);
  });

  it('waits for the path that says it is ready', async () => {
    const late = serves.replace('s.end("ok")', '(s.statusCode = Date.now() < t ? 503 : 200, s.end(q.url))');
    const { endpoint } = await launch({
      command: late.replace('require', 'const t = Date.now() + 300; require'),
      readyPath: '/ready',
    });
    expect((await fetch(endpoint)).status).toBe(200);
  });

  it('that ends at once is an error with its last lines', async () => {
    const failing = launch({ command: 'echo one; echo two >&2; exit 7 # {port}' });
    await expect(failing).rejects.toThrow(/ended \(exit code 7\) before it answered.*one.*two|two.*one/);
  });

  it('that is no program is one, too', async () => {
    await expect(launch({ command: 'no-such-program {port}' })).rejects.toThrow('ended (exit code 127)');
  });

  it('that never answers is ended', async () => {
    const mark = `sleep ${200_000 + process.pid}`;
    const silent = launch({ command: `${mark} # {port}`, startTimeout: 0.3 });
    await expect(silent).rejects.toThrow('does not answer HTTP at http://127.0.0.1:');
    expect(await running(`^${mark}$`)).toBe(0);
  });

  it('that ends later is told, with its last lines', async () => {
    const { warnings } = await launch({
      command: serves.replace(
        's.end("ok")',
        '(s.end("ok"), console.log("dying"), setTimeout(process.exit, 50, 9))',
      ),
    });
    // The first request, which asks whether it is ready, ends it.
    await expect
      .poll(() => warnings, { timeout: 10_000 })
      .toEqual([expect.stringMatching(/\(exit code 9\).*dying/)]);
  });

  it('that is ended in the end is not told', async () => {
    const { close, warnings } = await launch({ command: serves });
    await close();
    expect(warnings).toEqual([]);
  });

  it('is ended where the user interrupts its start', async () => {
    const mark = `sleep ${300_000 + process.pid}`;
    const controller = new AbortController();
    const starting = launch({ command: `${mark} # {port}` }, controller.signal);
    await expect.poll(() => running(`^${mark}$`)).toBe(1);
    controller.abort();
    await expect(starting).rejects.toBeInstanceOf(LaunchWasInterrupted);
    expect(await running(`^${mark}$`)).toBe(0);
  });

  it('is not started on a port that is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(launch({ command: 'true', port })).rejects.toThrow(`Port ${port} is in use.`);
    server.close();
  });

  it('must say where its port belongs', () => {
    expect(() => command.check?.({ command: 'serve' })).toThrow('Write {port} in it');
    expect(() => command.check?.({ command: 'serve', port: 1 })).not.toThrow();
  });
});

const module = fileURLToPath(new URL('../process-group.ts', import.meta.url));

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaught', 'exit'] as const)(
  'a program that ends by %s',
  (how) => {
    it('ends the command with it', async () => {
      const mark = `sleep ${400_000 + process.pid + how.length}`;
      const last = { uncaught: 'throw new Error()', exit: 'process.exit(5)' };
      const end = how === 'uncaught' || how === 'exit' ? last[how] : `process.kill(process.pid, '${how}')`;
      const program = `const { createJiti } = await import('jiti');
      const { startProcessGroup } = await createJiti(process.cwd()).import(${JSON.stringify(module)});
      startProcessGroup('${mark} & ${mark}', process.env); setTimeout(() => { ${end} }, 1000);`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: 'ignore',
        cwd: packageRoot,
      });
      await expect.poll(() => running(`^${mark}$`), { timeout: 10_000 }).toBe(2);
      await once(child, 'exit');
      await expect.poll(() => running(`^${mark}$`)).toBe(0);
    });
  },
);
