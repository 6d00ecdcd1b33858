import { setTimeout as pause } from 'node:timers/promises';
import { onExit } from 'signal-exit';
import { x } from 'tinyexec';

/** Lines of a command's output that are kept to be shown when it ends. */
const keptLines = 10;
/** How long processes may take to end in order before they are killed, and to be gone when they were. */
const graceMs = 3_000;
const goneMs = 2_000;

/** A command, and every process that it starts. */
export interface ProcessGroup {
  /** Resolved once the command itself has ended, with how, in words: `exit code 1`. */
  readonly ended: Promise<string>;
  /** The last lines it wrote, to standard output and standard error. */
  lastLines(): readonly string[];
  /** Ends every process of the group: in order if they do so in time, else by force. */
  end(): Promise<void>;
}

/**
 * Starts a command line in a shell, as the leader of a process group: Ctrl-C in the terminal does not reach it, and all
 * that it starts can be ended with it. It is ended with this process too, however that ends short of `kill -9`.
 */
export function startProcessGroup(
  line: string,
  env: Readonly<Record<string, string | undefined>>,
): ProcessGroup {
  const running = x(line, [], {
    nodeOptions: { shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env },
  });
  const child = running.process;
  const lines: string[] = [];
  const read = async (): Promise<void> => {
    for await (const text of running) {
      lines.push(text);
      if (lines.length > keptLines) lines.shift();
    }
  };
  // What it writes is told only where it ends before its time.
  const drained = read().catch(() => undefined);
  const ended = new Promise<string>((resolve) => {
    child?.once('error', (error) => resolve(error.message));
    child?.once('exit', (code, signal) => {
      const how = signal === null ? `exit code ${code}` : signal;
      // Its last words may still be on their way; a process it left behind may hold the pipe open.
      void Promise.race([drained, pause(200, undefined, { ref: false })]).then(() => resolve(how));
    });
  });
  const forget = onExit(() => void send(child?.pid, 'SIGKILL'));
  return {
    ended,
    lastLines: () => [...lines],
    end: async () => {
      if (send(child?.pid, 'SIGTERM')) {
        await untilGone(child?.pid, graceMs);
        if (send(child?.pid, 'SIGKILL')) await untilGone(child?.pid, goneMs);
      }
      forget();
    },
  };
}

async function untilGone(pid: number | undefined, timeoutMs: number): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (performance.now() < end && send(pid, 0)) await pause(10);
}

/** Sends a signal to a whole group; 0 only asks whether there is one. False where there is none. */
function send(pid: number | undefined, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
