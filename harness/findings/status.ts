/** How one requirement stands at the end of a run. */
export const statuses = [
  /** Applied at least once and held every time. */
  'passed',
  /** Broken at least once. */
  'failed',
  /** The target lacks an operation the rule needs. */
  'unsupported',
  /** The network or the set-up broke, or a judge itself threw. */
  'inconclusive',
  /** No case applied: never shown as passed. */
  'not-exercised',
  /** A budget, `--only` or `--skip` left it out. */
  'not-run',
] as const;
export type Status = (typeof statuses)[number];
