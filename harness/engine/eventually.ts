import type { Wait } from '../../properties/observation.js';
import { never } from '../oracle/moments.js';
import type { Wanted } from '../oracle/wanted.js';
import type { Time } from '../time.js';

/**
 * Pauses between the reads of a wait: each twice the one before, up to a tenth of the wait's limit, and to a second; for
 * a state that may take an hour, to 15 seconds.
 */
const firstPauseMs = 5;
const pauseFactor = 2;
const maxPauseMs = 1_000;
const pausesInLimit = 10;
const readsInLongLimit = 240;

/** How waiting for one thing ended: it came, it did not come in time, or the wait was given up before. */
export type WaitEnd = 'met' | 'in-vain' | 'given-up';

/** Says whether a thing may be waited for, and is told how each wait ended that it let begin. */
export interface Allowance {
  begin(wanted: Wanted): boolean;
  end(wanted: Wanted, how: WaitEnd): void;
}

/** What a wait works with. */
export interface WaitSettings {
  readonly time: Time;
  /** How long a fact may take to show after it began, and how long a state may take from the wait's beginning. */
  readonly limitsMs: Readonly<Record<Wanted['kind'], number>>;
  readonly allowance: Allowance;
  readonly signal: AbortSignal;
}

/** The last read of a wait, and how the wait ended. */
export interface Waited<Result> {
  readonly last: Result;
  /** What the last read does not show. */
  readonly wanted: readonly Wanted[];
  readonly waitedMs: number;
  readonly outcome: Wait['outcome'];
}

/**
 * The only wait there is. Reads, and reads again with growing pauses until nothing is wanted any more. Unless cut short,
 * the last read is sent when it has to show every fact: a target that does not show it then breaks a rule, and is not
 * late. A read that shows all at once, or that had to, is not repeated.
 *
 * @param read sends the read, be it one request or several
 * @param stillWanted what an answer does not show yet; asked of each
 */
export async function eventually<Result>(
  read: () => Promise<Result>,
  stillWanted: (result: Result) => readonly Wanted[],
  settings: WaitSettings,
): Promise<Waited<Result>> {
  const begun = new Map<string, Wanted>();
  try {
    const waited = await readUntil(read, stillWanted, begun, settings);
    for (const wanted of begun.values()) settings.allowance.end(wanted, endOf(wanted, waited));
    begun.clear();
    return waited;
  } finally {
    for (const wanted of begun.values()) settings.allowance.end(wanted, 'given-up');
  }
}

function endOf({ what }: Wanted, { outcome, wanted }: Waited<unknown>): WaitEnd {
  if (!wanted.some((each) => each.what === what)) return 'met';
  return outcome === 'window-passed' ? 'in-vain' : 'given-up';
}

/** @param begun what was let begin, by what it is */
async function readUntil<Result>(
  read: () => Promise<Result>,
  stillWanted: (result: Result) => readonly Wanted[],
  begun: Map<string, Wanted>,
  { time, limitsMs, allowance, signal }: WaitSettings,
): Promise<Waited<Result>> {
  const beganMs = time.now();
  const dueMs = (wanted: Wanted): number => {
    const sinceMs = wanted.kind === 'fact' && wanted.sinceMs !== never ? wanted.sinceMs : beganMs;
    return sinceMs + limitsMs[wanted.kind];
  };
  let pauseMs = firstPauseMs;
  for (;;) {
    const sentMs = time.now();
    const last = await read();
    const wanted = stillWanted(last);
    const end = (outcome: Wait['outcome'], left: readonly Wanted[]): Waited<Result> => ({
      last,
      wanted: left,
      waitedMs: time.now() - beganMs,
      outcome,
    });
    if (wanted.length === 0) return end('met', []);
    const decided = wanted.filter((each) => sentMs >= dueMs(each));
    const open = wanted.filter((each) => sentMs < dueMs(each));
    const allowed = open.filter((each) => begun.has(each.what) || allowance.begin(each));
    for (const each of allowed) begun.set(each.what, each);
    if (allowed.length === 0 || signal.aborted)
      return decided.length > 0 ? end('window-passed', decided) : end('cut-short', open);
    const endMs = Math.max(...allowed.map(dueMs));
    // An interrupt ends the pause; the next read is where it is noticed.
    await time.sleep(Math.min(pauseMs, Math.max(0, endMs - time.now())), signal).catch(() => undefined);
    const limitMs = Math.max(...allowed.map(({ kind }) => limitsMs[kind]));
    const longestMs = Math.max(maxPauseMs, limitMs / readsInLongLimit);
    pauseMs = Math.min(pauseMs * pauseFactor, longestMs, limitMs / pausesInLimit);
  }
}
