import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from './trials.js';
import { serve, WorkerPool } from './workers.js';

/** A worker in a few lines: `perform` is the body of a function from a trial to its outcome. */
function script(perform: string): URL {
  const text = `
    import { parentPort } from 'node:worker_threads';
    let served = 0;
    parentPort.on('message', (trial) => { ${perform} });
  `;
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`);
}

const answers = `parentPort.postMessage({ kind: 'judged', result: [trial, ++served] });`;
const pools: WorkerPool<string, [string, number]>[] = [];

function pool(perform: string, { workers = 1, maxTrialMs = 60_000 } = {}) {
  const made = new WorkerPool<string, [string, number]>(script(perform), { workers, maxTrialMs });
  pools.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map(async (each) => each.close()));
});

const all = async (of: WorkerPool<string, [string, number]>, ...trials: string[]) =>
  Promise.all(trials.map(async (trial) => of.perform(trial)));
const reasons = (outcomes: readonly Outcome<unknown>[]): string[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'crashed' ? [outcome.reason] : []));

describe('workers', () => {
  it('answer each trial with its own result, and serve one after another', async () => {
    expect(await all(pool(answers), 'a', 'b', 'c')).toEqual([
      { kind: 'judged', result: ['a', 1] },
      { kind: 'judged', result: ['b', 2] },
      { kind: 'judged', result: ['c', 3] },
    ]);
  });

  it('answer each trial with its own result, side by side', async () => {
    const outcomes = await all(pool(answers, { workers: 3 }), 'a', 'b', 'c', 'd', 'e', 'f', 'g');
    expect(outcomes.map((outcome) => outcome.kind === 'judged' && outcome.result[0])).toEqual([...'abcdefg']);
  });

  it('that throw crash their trial, and are replaced', async () => {
    const outcomes = await all(
      pool(`if (trial === 'b') throw new Error('a bug'); ${answers}`),
      'a',
      'b',
      'c',
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['judged', 'crashed', 'judged']);
    expect(outcomes[2]).toEqual({ kind: 'judged', result: ['c', 1] });
    expect(reasons(outcomes)[0]).toContain('a bug');
  });

  it('that end without a word crash their trial', async () => {
    const outcomes = await all(pool(`if (trial === 'b') process.exit(7); ${answers}`), 'a', 'b', 'c');
    expect(outcomes.map(({ kind }) => kind)).toEqual(['judged', 'crashed', 'judged']);
    expect(reasons(outcomes)).toEqual(['its worker ended with code 7']);
  });

  it('that hang crash their trial once its time is over', async () => {
    const hanging = pool(`if (trial === 'b') for (;;); ${answers}`, { maxTrialMs: 2_000 });
    expect(await all(hanging, 'b')).toEqual([{ kind: 'crashed', reason: 'it took more than 2 s' }]);
  });

  it('whose script does not load crash every trial', async () => {
    const broken = pool('}} not a script');
    expect((await all(broken, 'a', 'b')).map(({ kind }) => kind)).toEqual(['crashed', 'crashed']);
  });
});

describe("a worker's side", () => {
  async function served(perform: (trial: number) => Promise<number>): Promise<unknown> {
    const { port1, port2 } = new MessageChannel();
    serve(perform, port1);
    const answer = new Promise((resolve) => port2.once('message', resolve));
    port2.postMessage(20);
    try {
      return await answer;
    } finally {
      port1.close();
    }
  }

  it('answers with the result', async () => {
    expect(await served(async (trial) => trial + 1)).toEqual({ kind: 'judged', result: 21 });
  });

  it('answers with the reason where there is none', async () => {
    const answer = await served(async () => Promise.reject(new RangeError('There is no such mutant.')));
    expect(answer).toMatchObject({
      kind: 'crashed',
      reason: expect.stringContaining('There is no such mutant.'),
    });
  });
});
