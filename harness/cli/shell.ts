import type { Stream } from '../report/destination.js';
import { whyNotWritten } from '../report/output-failed.js';

/** What the command line touches of the process it runs in. Tests give their own. */
export interface Shell {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As `process.versions.node`. */
  readonly nodeVersion: string;
  /** Calls back at each Ctrl-C, request to end, and end of the terminal; the answer stops that. */
  onInterrupt(handler: () => void): () => void;
  /** Asks at the terminal; undefined where there is none. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Leaves at once, cleaning up nothing. */
  leave(code: number): void;
  /**
   * Waits until all that was written to standard output has arrived. Answers why some of it can't; undefined where all
   * did, also where a reader that had enough went away (`| head`).
   */
  lostOutput(): Promise<string | undefined>;
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The shell of a real process. */
export function processShell(self: NodeJS.Process): Shell {
  let failure: NodeJS.ErrnoException | undefined;
  self.stdout.on('error', (error) => void (failure ??= error));
  // There is nowhere left to tell of it.
  self.stderr.on('error', () => {});
  return {
    stdout: self.stdout,
    stderr: self.stderr,
    env: self.env,
    nodeVersion: self.versions.node,
    onInterrupt: (handler) => {
      for (const signal of endings) self.on(signal, handler);
      return () => {
        for (const signal of endings) self.off(signal, handler);
      };
    },
    ask: self.stdin.isTTY && self.stderr.isTTY ? (question) => askAt(self, question) : undefined,
    leave: (code) => self.exit(code),
    lostOutput: async () => {
      await new Promise<void>((arrived) => self.stdout.write('', () => arrived()));
      return failure === undefined || failure.code === 'EPIPE' ? undefined : whyNotWritten(failure);
    },
  };
}

async function askAt({ stdin, stderr }: NodeJS.Process, question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
