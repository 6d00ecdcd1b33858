import type { FindingRef } from '../findings/cause.js';

/** A finding that people know of, and do not want to fail a run: one way in which one rule is broken. */
export interface BaselineEntry extends FindingRef {
  /** The day it came into the baseline, as 2026-11-25. */
  readonly since: string;
  /** Why it is let pass. */
  readonly reason: string;
  /** Where the work on it is told of. */
  readonly ticket?: string;
  /** The day from which on it counts again. */
  readonly expires?: string;
}

/** What a run is compared with, and how. */
export interface Baseline {
  /** The file, for messages. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
  /** Today, as 2026-11-25: the core looks at no clock. */
  readonly today: string;
  /** Whether an entry whose rule passes now fails the run. */
  readonly isStrict: boolean;
  /** Whether the findings of this run become the baseline, so that new ones do not fail it. */
  readonly isUpdated: boolean;
}

/** Equal for a finding and its entry, and for nothing else. */
export function keyOf({ rule, cause }: FindingRef): string {
  return JSON.stringify([rule, cause]);
}

/** Order of entries in the file: by rule, then by cause. */
export function byRuleAndCause(one: FindingRef, other: FindingRef): number {
  if (one.rule !== other.rule) return one.rule < other.rule ? -1 : 1;
  return one.cause < other.cause ? -1 : one.cause > other.cause ? 1 : 0;
}
