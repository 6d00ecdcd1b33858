import type { Stream } from '../report/destination.js';

/** What the command line touches of the process it runs in. Tests give their own. */
export interface Shell {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As `process.versions.node`. */
  readonly nodeVersion: string;
  /** Calls back at each Ctrl-C or request to end; the answer stops that. */
  onInterrupt(handler: () => void): () => void;
  /** Leaves at once, cleaning up nothing. */
  leave(code: number): void;
}

/** The shell of a real process. A reader that goes away (`| head`) is no error. */
export function processShell(self: NodeJS.Process): Shell {
  for (const stream of [self.stdout, self.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  return {
    stdout: self.stdout,
    stderr: self.stderr,
    env: self.env,
    nodeVersion: self.versions.node,
    onInterrupt: (handler) => {
      self.on('SIGINT', handler).on('SIGTERM', handler);
      return () => void self.off('SIGINT', handler).off('SIGTERM', handler);
    },
    leave: (code) => self.exit(code),
  };
}
