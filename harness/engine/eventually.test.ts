import { describe, expect, it } from 'vitest';
import { always, never } from '../oracle/moments.js';
import type { Wanted } from '../oracle/wanted.js';
import { eventually, type Waited } from './eventually.js';
import { EventTime } from '../event-time.js';

const windowMs = 1_000;
const settleMs = 10_000;

const fact = (sinceMs: number, what = 'a fact'): Wanted => ({ kind: 'fact', what, sinceMs });
const state: Wanted = { kind: 'state', what: 'a state' };

interface Waiting {
  readonly waited: Waited<number>;
  /** When each read was sent. */
  readonly sent: readonly number[];
  /** How each wait ended that was let begin. */
  readonly ends: readonly string[];
}

/** Waits from the moment 5,000 on; `wanted` says what the read that was sent then does not show. */
async function wait(
  wanted: (sentMs: number) => readonly Wanted[],
  isAllowed: (wanted: Wanted) => boolean = () => true,
  signal = new AbortController().signal,
): Promise<Waiting> {
  const time = new EventTime(5_000);
  const sent: number[] = [];
  const ends: string[] = [];
  const waited = await eventually(
    async () => {
      const sentMs = time.now();
      sent.push(sentMs - 5_000);
      await time.sleep(2);
      return sentMs;
    },
    wanted,
    {
      time,
      limitsMs: { fact: windowMs, state: settleMs },
      allowance: { begin: isAllowed, end: ({ what }, how) => ends.push(`${what} ${how}`) },
      signal,
    },
  );
  return { waited, sent, ends };
}

describe('a wait', () => {
  it('is one read where that shows all', async () => {
    const { waited, sent, ends } = await wait(() => []);
    expect(waited).toMatchObject({ last: 5_000, outcome: 'met', wanted: [], waitedMs: 2 });
    expect(sent).toEqual([0]);
    expect(ends).toEqual([]);
  });

  it('reads with pauses that double from 5 ms up to a tenth of the window, and last when the fact has to show', async () => {
    const { waited, sent, ends } = await wait(() => [fact(5_000)]);
    expect(sent).toEqual([0, 7, 19, 41, 83, 165, 267, 369, 471, 573, 675, 777, 879, 981, 1000]);
    expect(waited).toMatchObject({ outcome: 'window-passed', wanted: [fact(5_000)] });
    expect(ends).toEqual(['a fact in-vain']);
  });

  it('ends with the read that shows all, and costs nothing then', async () => {
    const { waited, sent, ends } = await wait((sentMs) => (sentMs < 5_100 ? [fact(5_000)] : []));
    expect(waited.outcome).toBe('met');
    expect(sent.at(-1)).toBe(165);
    expect(ends).toEqual(['a fact met']);
  });

  it('takes the window from when the fact began, not from when the wait did', async () => {
    const { sent, waited } = await wait(() => [fact(4_300)]);
    expect(sent.at(-1)).toBe(300);
    expect(waited.outcome).toBe('window-passed');
  });

  it('is one read, and in vain for nobody, where that had to show the fact already', async () => {
    for (const sinceMs of [always, 4_000]) {
      const { waited, sent, ends } = await wait(() => [fact(sinceMs)]);
      expect(waited.outcome).toBe('window-passed');
      expect(sent).toEqual([0]);
      expect(ends).toEqual([]);
    }
  });

  it('takes the window from its own beginning where nobody knows when the fact began', async () => {
    const { sent, waited } = await wait(() => [fact(never)]);
    expect(sent.at(-1)).toBe(1000);
    expect(waited.outcome).toBe('window-passed');
  });

  it('goes on where another fact comes up that began later', async () => {
    const { sent, waited, ends } = await wait((sentMs) => [
      sentMs < 5_900 ? fact(5_000) : fact(5_400, 'another'),
    ]);
    expect(sent.at(-1)).toBe(1400);
    expect(waited.wanted).toEqual([fact(5_400, 'another')]);
    expect(ends).toEqual(['a fact met', 'another in-vain']);
  });

  it('for a state lasts as long as a state may take, with pauses of a second at most', async () => {
    const { sent, waited, ends } = await wait(() => [state]);
    expect(sent.at(-1)).toBe(settleMs);
    expect(waited.outcome).toBe('window-passed');
    expect(ends).toEqual(['a state in-vain']);
    const pauses = sent.slice(1).map((sentMs, index) => sentMs - (sent[index] ?? 0));
    expect(Math.max(...pauses)).toBe(1_002);
  });

  it('is cut short after one read where it may not go on, and goes on for what else is wanted', async () => {
    const isFact = ({ kind }: Wanted) => kind === 'fact';
    const cut = await wait(
      () => [state],
      (wanted) => isFact(wanted),
    );
    expect(cut.waited.outcome).toBe('cut-short');
    expect(cut.sent).toEqual([0]);
    expect(cut.ends).toEqual([]);
    const both = await wait(
      () => [state, fact(5_000)],
      (wanted) => isFact(wanted),
    );
    expect(both.sent.at(-1)).toBe(1000);
  });

  it('whose read fails is given up', async () => {
    const ends: string[] = [];
    let reads = 0;
    const waiting = eventually(
      async () => {
        if (reads++ > 0) throw new Error('The target has gone.');
      },
      () => [state],
      {
        time: new EventTime(),
        limitsMs: { fact: windowMs, state: settleMs },
        allowance: { begin: () => true, end: (_, how) => ends.push(how) },
        signal: new AbortController().signal,
      },
    );
    await expect(waiting).rejects.toThrow('gone');
    expect(ends).toEqual(['given-up']);
  });

  it('is cut short by an interrupt', async () => {
    const { waited, sent, ends } = await wait(() => [fact(5_000)], undefined, AbortSignal.abort());
    expect(waited.outcome).toBe('cut-short');
    expect(ends).toEqual(['a fact given-up']);
    expect(sent).toEqual([0]);
  });
});
