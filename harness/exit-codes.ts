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
