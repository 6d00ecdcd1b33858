import type { ExitCode } from '../exit-codes.js';
import type { Dependencies } from './dependencies.js';
import type { Shell } from './shell.js';

/** What every command is made from. */
export interface Context {
  readonly shell: Shell;
  readonly dependencies: Dependencies;
  /** Names the exit code; 0 unless called. */
  readonly finish: (code: ExitCode) => void;
}
