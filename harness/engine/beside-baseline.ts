import type { Baseline } from '../baseline/baseline.js';
import { compareWithBaseline, withoutKnown } from '../baseline/compare.js';
import type { ComparedRun, RequirementResult } from './events.js';
import { verdictOf } from './verdict.js';

/** The results of a run beside a baseline, and what the run comes to without what is known. */
export function besideBaseline(
  results: readonly RequirementResult[],
  baseline: Baseline,
  strict: boolean,
  circumstances: Parameters<typeof verdictOf>[2],
): ComparedRun {
  const comparison = compareWithBaseline(results, baseline, strict);
  return { ...comparison, ...verdictOf(withoutKnown(results, comparison), strict, circumstances) };
}
