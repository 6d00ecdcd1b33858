import { watch as watchFile, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { basename, dirname } from 'node:path';
import { UsageError } from '../../usage-error.js';

/** There is nothing to watch. */
export class WatchedFileIsMissing extends UsageError {
  constructor(file: string) {
    super(`--watch ${file} names no file or folder. Check the path.`);
    this.name = 'WatchedFileIsMissing';
  }
}

/** Milliseconds in which several changes count as one, and between two looks for the target. */
const settleMs = 60;
const lookMs = 150;

/** Waits for a reason to send a case again. */
export interface Watcher {
  /** Ends when a file changed, or the target went and came back; also when the signal ends it. */
  next(): Promise<void>;
  close(): void;
}

/**
 * Watches files, folders, and whether something listens at the endpoint. What happens between two calls of `next` counts.
 *
 * @param endpoint of a target that somebody else runs; undefined where it is started anew for each repetition
 * @throws WatchedFileIsMissing
 */
export async function watching(
  files: readonly string[],
  endpoint: string | undefined,
  signal: AbortSignal,
): Promise<Watcher> {
  let happened = false;
  let tell = (): void => {};
  const note = (): void => {
    happened = true;
    tell();
  };
  const watchers: FSWatcher[] = [];
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    if (found === undefined) throw new WatchedFileIsMissing(file);
    // Editors put a new file in the place of the old one: its folder tells of that.
    watchers.push(
      found.isDirectory()
        ? watchFile(file, { recursive: true }, note)
        : watchFile(dirname(file), (_, name) => {
            if (name === basename(file)) note();
          }),
    );
  }
  let wasThere = true;
  const look = async (at: string): Promise<void> => {
    const isThere = await isListening(at);
    if (isThere && !wasThere) note();
    wasThere = isThere;
  };
  const looking = endpoint === undefined ? undefined : setInterval(() => void look(endpoint), lookMs);
  signal.addEventListener('abort', () => tell(), { once: true });
  return {
    next: async () => {
      if (!happened && !signal.aborted) await new Promise<void>((resolve) => (tell = resolve));
      if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, settleMs));
      if (endpoint !== undefined && !signal.aborted) await untilListening(endpoint, signal);
      happened = false;
    },
    close: () => {
      clearInterval(looking);
      for (const each of watchers) each.close();
    },
  };
}

/** A target is away for a moment when it loads its code anew. */
async function untilListening(endpoint: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await isListening(endpoint)))
    await new Promise((resolve) => setTimeout(resolve, lookMs));
}

function isListening(endpoint: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(endpoint);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    });
    const end = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.setTimeout(lookMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
