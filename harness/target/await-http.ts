import { setTimeout as pause } from 'node:timers/promises';

const betweenTriesMs = 50;
const oneTryMs = 2_000;

/** How to wait for a server. */
export interface AwaitHttpOptions {
  /** A path that must answer with a status below 400; any HTTP answer to `/` will do where it is undefined. */
  readonly readyPath: string | undefined;
  readonly timeoutMs: number;
  /** Ends the waiting early. */
  readonly signal: AbortSignal;
}

/** Waits until a server answers HTTP. False where it does not in time, or the waiting was ended. */
export async function awaitHttp(
  endpoint: string,
  { readyPath, timeoutMs, signal }: AwaitHttpOptions,
): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!signal.aborted && performance.now() < end) {
    if (await answers(`${endpoint}${readyPath ?? '/'}`, readyPath !== undefined, signal)) return true;
    await pause(betweenTriesMs, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

async function answers(url: string, mustSucceed: boolean, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(oneTryMs)]),
    });
    await response.body?.cancel();
    return !mustSucceed || response.status < 400;
  } catch {
    return false;
  }
}
