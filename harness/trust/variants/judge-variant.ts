import { told } from '../../findings/told.js';
import type { Variant } from '../../../fixtures/variants/variant.js';
import { judgeReference, type JudgeReference } from '../judge-reference.js';
import type { Setup } from './setups.js';

/** One setup at one seed. */
export interface VariantTrial extends Pick<Setup, 'positions' | 'lagMs'> {
  readonly seed: number;
  /** Cases a scenario at most. */
  readonly runs: number;
}

/** What a run against a variant came to. */
export interface VariantResult {
  readonly verdict: string;
  /** Why the verdict is not plain from the rules; empty where it is. */
  readonly reason: string;
  /** Rules that passed. */
  readonly passed: number;
  readonly requests: number;
  /** The rules that blamed it, each with what it said. */
  readonly blamed: readonly string[];
}

/** Judges one variant at one seed. */
export async function judgeVariant(
  { strictly, options, cluster, runs }: Variant,
  trial: Pick<VariantTrial, 'seed' | 'runs'>,
  judge: JudgeReference = judgeReference,
): Promise<VariantResult> {
  const report = await judge({
    reference: options,
    seed: trial.seed,
    strict: strictly,
    ...(cluster !== undefined && { cluster }),
    runs: Math.min(runs ?? trial.runs, trial.runs),
  });
  const counting = strictly ? ['MUST', 'SHOULD'] : ['MUST'];
  const blamed = report.requirements.filter(
    ({ status, level }) => status === 'failed' && counting.includes(level),
  );
  return {
    verdict: report.verdict,
    reason: report.reason ?? '',
    passed: report.requirements.filter(({ status }) => status === 'passed').length,
    requests: report.requests,
    blamed: blamed.map(({ id, findings: [finding] = [] }) => {
      if (finding === undefined) return id;
      const { expected, actual } = told(finding);
      return `${id}: ${finding.message} Expected ${expected}, actual ${actual}`;
    }),
  };
}
