import type { Json } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Observation } from '../../properties/observation.js';
import type { Scenario } from '../../properties/scenario.js';
import {
  Interrupted,
  NotTheRunsOwn,
  OperationUnsupported,
  SetupFailed,
  ShapeDeclined,
  TargetGone,
} from './case-aborted.js';
import { CaseContext } from './case-context.js';
import { CreationBudgetSpent } from './creation-budget.js';
import type { Allowance } from './eventually.js';
import { BudgetSpent } from './meter.js';
import type { Case } from './plan.js';
import type { RunServices } from './run-services.js';

/** Why a case was not carried through. Whatever it saw until then stands in its observation. */
export type CaseAborted =
  | { readonly kind: 'setup-failed' | 'target-gone' | 'scenario-threw'; readonly reason: string }
  /** It would have changed what is not the run's own: what was seen until then counts. */
  | { readonly kind: 'not-own'; readonly reason: string }
  | { readonly kind: 'declined'; readonly reason: string }
  | { readonly kind: 'unsupported'; readonly operation: Operation; readonly reason: string }
  | { readonly kind: 'budget-spent' | 'creation-budget-spent' | 'interrupted'; readonly reason: string };

/** What came of executing a scenario on one input. */
export interface Execution {
  readonly observation: Observation;
  readonly aborted: CaseAborted | undefined;
}

/** How often a case is begun again that met the documented quota, or failed for what it needs to begin. */
const maxRestarts = 2;

/**
 * Carries a case's scenario through on the case's own input or another, and cleans up. Never throws.
 * @param allowance what it may wait for in vain; what all the scenario's cases share unless given
 */
export type ExecuteCase = (drawn: Case, input: Json, allowance?: Allowance) => Promise<Execution>;

/** Executes the cases of a run. Every execution has a number, and so names of its own, those of shrinking too. */
export function caseExecutor(services: RunServices): ExecuteCase {
  let executions = 0;
  return async ({ scenario, stratum }, input, allowance = services.allowance.in(scenario.name)) => {
    const newContext = () => new CaseContext(services, allowance, ++executions);
    const { steps, setUp, waits, aborted } = await execute(scenario, input, newContext);
    const { fact: consistencyWindowMs } = services.limitsMs;
    const seen = { steps, setUp, waits, consistencyWindowMs };
    return { observation: { scenario: scenario.name, stratum: stratum.name, input, ...seen }, aborted };
  };
}

async function execute(
  scenario: Scenario,
  input: Json,
  newContext: () => CaseContext,
): Promise<Pick<Observation, 'steps' | 'setUp' | 'waits'> & Pick<Execution, 'aborted'>> {
  for (let restarts = 0; ; restarts++) {
    const context = newContext();
    const aborted = await scenario.act(input, context).then(() => undefined, abortedBy);
    await context.finish();
    const isWorthRestarting = context.metQuota || aborted?.kind === 'setup-failed';
    if (!isWorthRestarting || restarts === maxRestarts || aborted?.kind === 'interrupted')
      return { steps: context.steps, setUp: context.setUp, waits: context.waits, aborted };
  }
}

function abortedBy(error: unknown): CaseAborted {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof ShapeDeclined) return { kind: 'declined', reason };
  if (error instanceof SetupFailed) return { kind: 'setup-failed', reason };
  if (error instanceof NotTheRunsOwn) return { kind: 'not-own', reason };
  if (error instanceof OperationUnsupported)
    return { kind: 'unsupported', operation: error.operation, reason };
  if (error instanceof TargetGone) return { kind: 'target-gone', reason };
  if (error instanceof CreationBudgetSpent) return { kind: 'creation-budget-spent', reason };
  if (error instanceof BudgetSpent) return { kind: 'budget-spent', reason };
  if (error instanceof Interrupted) return { kind: 'interrupted', reason };
  return { kind: 'scenario-threw', reason: `The scenario itself failed: ${reason}` };
}
