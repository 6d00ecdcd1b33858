import type { Report } from '../engine/events.js';

/** What the process tells its caller. */
export const exitCodes = {
  conformant: 0,
  nonconformant: 1,
  /** Usage or configuration. */
  usage: 2,
  /** Inconclusive, unsupported, or nothing executed. */
  undecided: 3,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code of a finished run. A run that exercised nothing never counts as conformant. */
export function exitCodeOf({ verdict, requirements }: Report): ExitCode {
  if (verdict === 'nonconformant') return exitCodes.nonconformant;
  const exercised = requirements.some(({ cases }) => cases > 0);
  return verdict === 'conformant' && exercised ? exitCodes.conformant : exitCodes.undecided;
}
