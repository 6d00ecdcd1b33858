import type { ExitCode } from '../exit-codes.js';
import type { Launcher } from '../target/launcher.js';
import type { Dependencies } from './dependencies.js';
import type { Shell } from './shell.js';

/** What every command is made from. */
export interface Context {
  readonly shell: Shell;
  readonly dependencies: Dependencies;
  /** Kinds of targets that can be started: their options are the command line's. */
  readonly launchers: readonly Launcher[];
  /** Names the exit code; 0 unless called. */
  readonly finish: (code: ExitCode) => void;
}
