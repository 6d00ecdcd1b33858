import type { Report } from '../engine/events.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';

/** The exit code of a finished run. A run that exercised nothing never counts as conformant. */
export function exitCodeOf({ verdict, requirements }: Report): ExitCode {
  if (verdict === 'nonconformant') return exitCodes.nonconformant;
  const exercised = requirements.some(({ cases }) => cases > 0);
  return verdict === 'conformant' && exercised ? exitCodes.conformant : exitCodes.undecided;
}
