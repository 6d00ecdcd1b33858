import type { Report } from '../engine/events.js';
import { select } from '../engine/select.js';
import type { GivenRunOptions } from '../given-run-options.js';
import { openReporters, type ReporterChoice } from '../report/choose.js';
import { streamDestination } from '../report/destination.js';
import type { TargetSpec } from '../target/target-spec.js';
import type { Context } from './context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { exitCodeOf } from './exit-code.js';
import { interrupts } from './interrupts.js';

/** A run with every option read and found right by itself. */
export interface RunPlan {
  readonly target: TargetSpec;
  readonly options: GivenRunOptions;
  readonly reporters: readonly ReporterChoice[];
}

/**
 * Executes a run: finds what can be wrong with the plan before anything is sent, judges the target, and closes it
 * whatever happens.
 *
 * @throws UsageError
 */
export async function executeRun(plan: RunPlan, { shell, dependencies }: Context): Promise<ExitCode> {
  const { options } = plan;
  const catalogue = await dependencies.loadCatalogue();
  select(catalogue.requirements, options.only ?? [], options.skip ?? []);
  const reporters = await openReporters(plan.reporters, streamDestination(shell.stdout, shell.env));
  const stop = interrupts(shell, 'Stopping: removing what the run made. Ctrl-C again leaves at once.');
  const target = await dependencies.openTarget(plan.target);
  let report: Report;
  try {
    report = await dependencies.judge({ ...options, target, catalogue, reporters, signal: stop.signal });
  } finally {
    stop.release();
    await target.close();
  }
  return stop.signal.aborted ? exitCodes.interrupted : exitCodeOf(report);
}
