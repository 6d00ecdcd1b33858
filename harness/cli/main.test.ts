import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installProgram, type InstalledProgram } from './testing/installed-program.js';

let installed: InstalledProgram;

beforeAll(async () => {
  installed = await installProgram();
}, 120_000);

afterAll(() => installed.remove());

/** Runs the program to its end; `onOutput` sees all that it has written so far. */
function start(
  args: readonly string[],
  onOutput: (text: string, child: ReturnType<typeof spawn>) => void = () => {},
  stdout: 'pipe' | number = 'pipe',
) {
  const child = spawn(process.execPath, [installed.main, ...args], {
    stdio: ['ignore', stdout, 'pipe'],
    env: { PATH: process.env['PATH'] },
    // A program that hangs must not outlive its test.
    timeout: 50_000,
    killSignal: 'SIGKILL',
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (text: Buffer) => onOutput((out += text.toString()), child));
  child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  );
}

/** Runs the program where so many files may be open at a time. */
async function withOpenFiles(limit: number, command: string) {
  const child = spawn(
    'bash',
    ['-c', `ulimit -n ${limit}; exec "$0" "$1" ${command}`, process.execPath, installed.main],
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
    expect(await withOpenFiles(64, 'requirements')).toEqual({ code: 0, err: '' });
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

  it('judges on though its output takes nothing, and exits 3 with one sentence', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const { code, err } = await start(['--runs', '1', '--seed', '1'], undefined, full);
      expect(err).toBe('The report could not be written to standard output: its disk is full.\n');
      expect(code).toBe(3);
    } finally {
      closeSync(full);
    }
  });

  it('does the same where a file takes nothing, and where its reader goes away', async () => {
    const once = ['--runs', '1', '--seed', '1', '--only', 'wire.*'];
    const file = await start([...once, '--reporter', 'pretty', '--reporter', 'json=/dev/full']);
    expect(file.err).toBe('The report could not be written to /dev/full: its disk is full.\n');
    expect(file.out).toContain('CONFORMANT');
    const gone = await start(once, (_, child) => child.stdout?.destroy());
    expect(gone.err).toBe('The report could not be written to standard output: its reader went away.\n');
    expect([file.code, gone.code]).toEqual([3, 3]);
  });

  it('exits 3 where the output of any other command takes nothing', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      for (const command of [['requirements'], ['--help'], ['doctor']]) {
        const { code, err } = await start(command, undefined, full);
        expect([code, err]).toEqual([3, 'Standard output could not be written: its disk is full.\n']);
      }
    } finally {
      closeSync(full);
    }
  });

  it('judges the embedded target', async () => {
    const { code, out, err } = await start(['--runs', '1', '--seed', '1', '--reporter', 'json']);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ verdict: 'conformant', options: { seed: 1, runs: 1 } });
    expect(code).toBe(0);
  });
});
