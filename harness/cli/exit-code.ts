import type { Report } from '../engine/events.js';
import { isFailedByFixed } from '../report/baseline-lines.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';

/**
 * The exit code of a finished run. A run that exercised nothing never counts as conformant. With a baseline, what is left
 * without the known findings decides.
 */
export function exitCodeOf({ baseline, requirements, ...run }: Report): ExitCode {
  if (baseline !== undefined && isFailedByFixed(baseline)) return exitCodes.nonconformant;
  const { verdict } = baseline ?? run;
  if (verdict === 'nonconformant') return exitCodes.nonconformant;
  const exercised = requirements.some(({ cases }) => cases > 0);
  return verdict === 'conformant' && exercised ? exitCodes.conformant : exitCodes.undecided;
}
