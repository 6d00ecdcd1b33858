import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installProgram, type InstalledProgram } from './testing/installed-program.js';

let program: InstalledProgram;

beforeAll(async () => {
  program = await installProgram();
});

afterAll(() => program.remove());

/** Runs the program to its end; `onOutput` sees all that it has written so far. */
function start(
  args: readonly string[],
  onOutput: (text: string, child: ReturnType<typeof spawn>) => void = () => {},
) {
  const child = spawn(process.execPath, [program.main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
    // A program that hangs must not outlive its test.
    timeout: 50_000,
    killSignal: 'SIGKILL',
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => onOutput((out += text.toString()), child));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  );
}

/** Runs the program where so many files may be open at a time. */
async function withOpenFiles(limit: number, command: string) {
  const child = spawn(
    'bash',
    ['-c', `ulimit -n ${limit}; exec "$0" "$1" ${command}`, process.execPath, program.main],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 50_000,
      killSignal: 'SIGKILL',
    },
  );
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const [code] = await once(child, 'close');
  return { code, err };
}

describe('a system that lets few files be open', () => {
  it('is told as what it is where they are too few', async () => {
    const { code, err } = await withOpenFiles(22, 'requirements');
    expect(code).toBe(2);
    expect(err).toContain('the system lets this process open no more files (EMFILE); raise the limit');
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('is borne where they are some', async () => {
    expect(await withOpenFiles(96, 'requirements')).toEqual({ code: 0, err: '' });
  });
});

describe('the installed program', () => {
  it('tells its version', async () => {
    expect(await start(['--version'])).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });

  it('exits 2 with one sentence at a mistake', async () => {
    const { code, err } = await start(['--runs', 'many']);
    expect(code).toBe(2);
    expect(err).toBe('--runs must be a whole number from 1 to 1000000, not "many".\n');
  });

  it('does not mind a reader that goes away', async () => {
    const ended = start(['requirements', '--format', 'json'], (_, child) => child.stdout?.destroy());
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('serves until Ctrl-C', async () => {
    let pressed = false;
    const ended = start(['serve'], (text, child) => {
      if (!pressed && text.includes('memorydb-conformance run')) pressed = child.kill('SIGINT');
    });
    expect(await ended).toMatchObject({ code: 0, out: expect.stringContaining('http://127.0.0.1:') });
  });

  it('says that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, err } = await start(['serve', '--port', String(port)]);
    server.close();
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`^Port ${port} .*--port\\.\n$`));
  });

  it('judges the embedded target', async () => {
    const { code, out, err } = await start(['--runs', '1', '--seed', '1', '--reporter', 'json']);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ verdict: 'conformant', options: { seed: 1, runs: 1 } });
    expect(code).toBe(0);
  });
});
