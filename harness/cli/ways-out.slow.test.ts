import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inPool } from '../engine/pool.js';
import { startReference } from '../reference/reference.js';
import { installProgram, type InstalledProgram } from './testing/installed-program.js';

const seed = 20_261_125;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Programs under way at one time. */
const atOnce = 3;

/** When a signal is sent: so long after the start, or when the target gets its nth request. */
type Moment =
  { readonly kind: 'after'; readonly ms: number } | { readonly kind: 'at-request'; readonly nth: number };

interface Trial {
  readonly signal: (typeof signals)[number];
  readonly moment: Moment;
  /** Whether the same is sent again at once. */
  readonly isRepeated: boolean;
}

/** 60 moments: 20 in the first second, 20 around the probes and the first cases, 20 anywhere. */
function trials(): readonly Trial[] {
  const after = fc.record({ kind: fc.constant('after' as const), ms: fc.integer({ min: 0, max: 1_000 }) });
  const atRequest = (max: number) =>
    fc.record({ kind: fc.constant('at-request' as const), nth: fc.integer({ min: 1, max }) });
  const moments = [after, atRequest(30), atRequest(250)].flatMap((arbitrary: fc.Arbitrary<Moment>, group) =>
    fc.sample(arbitrary, { seed: seed + group, numRuns: 20 }),
  );
  return moments.map((moment, index) => ({
    signal: signals[index % signals.length] ?? 'SIGINT',
    moment,
    isRepeated: index % 6 === 5,
  }));
}

let program: InstalledProgram;
beforeAll(async () => {
  program = await installProgram();
}, 120_000);
afterAll(() => program.remove());

/** Starts a run, sends the signals, and answers how it ended, what it wrote, and what it left on the target. */
async function carryOut({ signal, moment, isRepeated }: Trial, index: number) {
  const reference = await startReference({
    httpMiddleware: [
      (_, next) => {
        if (moment.kind === 'at-request' && ++requests === moment.nth) send();
        return next();
      },
    ],
  });
  let requests = 0;
  const child = spawn(
    process.execPath,
    [program.main, 'run', '--endpoint', reference.endpoint, '--seed', String(index), '--runs', '3'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } },
  );
  const send = (): void => {
    child.kill(signal);
    if (isRepeated) setTimeout(() => child.kill(signal), 20);
  };
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  if (moment.kind === 'after') setTimeout(send, moment.ms);
  try {
    const [code, killedBy] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (...ended) => resolve(ended)),
    );
    // What the program sent last has been read by then.
    for (let turns = 0; turns < 20; turns++) await turn();
    const { clusters, snapshots } = reference.plane.state;
    const left = [...clusters.values(), ...snapshots.values()].filter(({ goneAt }) => goneAt === undefined);
    return { code, killedBy, output, left: left.map(({ name }) => name) };
  } finally {
    await reference.close();
  }
}

/** How many things the output says are left, with the prefix of the run. */
function toldIn(output: string): { readonly count: number; readonly prefix: string | undefined } {
  const line = output.split('Left on the target:').at(-1)?.split('.')[0] ?? '';
  const counts = output.includes('Left on the target:')
    ? [...line.matchAll(/(\d+) (snapshot|cluster)/g)]
    : [];
  const prefix = /sweep --prefix (mc[0-9a-z]{4})/.exec(output)?.[1];
  return { count: counts.reduce((sum, [, number]) => sum + Number(number), 0), prefix };
}

describe('a program that is ended', () => {
  it('removes all that it made, or tells how much is left and how it is called, at 60 moments', async () => {
    const tally = { ended: 0, killedBeforeItBegan: 0, finishedBefore: 0, leftAndTold: 0, leftUntold: 0 };
    const faults: unknown[] = [];
    await inPool([...trials().entries()], atOnce, async ([index, trial]) => {
      const { code, killedBy, output, left } = await carryOut(trial, index);
      if (code === 130) tally.ended++;
      else if (killedBy !== null) tally.killedBeforeItBegan++;
      else tally.finishedBefore++;
      const { count, prefix } = toldIn(output);
      const isTold = count >= left.length && left.every((name) => name.startsWith(prefix ?? 'none'));
      if (left.length > 0 && isTold) tally.leftAndTold++;
      if (left.length > 0 && !isTold) tally.leftUntold++;
      const isFault = (left.length > 0 && !(isTold && trial.isRepeated)) || code === 1;
      if (isFault) faults.push({ index, ...trial, code, killedBy, left, output: output.slice(-1_500) });
    });
    process.stdout.write(`ways out, seed ${seed}: ${JSON.stringify(tally)}\n`);
    expect(faults).toEqual([]);
    expect(tally.ended).toBeGreaterThan(20);
  });
});

describe('an output that takes nothing', () => {
  const run = ['run', '--runs', '1', '--seed', '1', '--only', 'wire.*'];

  /** Starts the program with a full disk for standard output, or with none that is full. */
  async function started(
    args: readonly string[],
    isFull: boolean,
    onOutput: (child: ChildProcess) => void = () => {},
  ) {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [program.main, ...args], {
      stdio: ['ignore', isFull ? full : 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] },
    });
    closeSync(full);
    let err = '';
    child.stdout?.on('data', () => onOutput(child));
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, err };
  }

  it('ends a run with 3 and one sentence, after the run', async () => {
    expect(await started(run, true)).toEqual({
      code: 3,
      err: 'The report could not be written to standard output: its disk is full.\n',
    });
    expect(await started([...run, '--reporter', 'pretty', '--reporter', 'json=/dev/full'], false)).toEqual({
      code: 3,
      err: 'The report could not be written to /dev/full: its disk is full.\n',
    });
    expect(await started(run, false, (child) => child.stdout?.destroy())).toEqual({
      code: 3,
      err: 'The report could not be written to standard output: its reader went away.\n',
    });
  });

  it('ends any other command with 3 and one sentence', async () => {
    for (const command of ['requirements', '--help'])
      expect(await started([command], true)).toEqual({
        code: 3,
        err: 'Standard output could not be written: its disk is full.\n',
      });
  });
});
