import { randomInt } from 'node:crypto';
import type { Report, Reporter } from '../engine/events.js';
import type { RunOptions } from '../engine/run-options.js';
import { openReporters, type ReporterChoice } from '../report/choose.js';
import { streamDestination } from '../report/destination.js';
import type { Context } from './context.js';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-code.js';
import { interrupts } from './interrupts.js';
import type { TargetSpec } from './dependencies.js';
import { selection } from './selection.js';
import { systemTime } from '../system-time.js';
import type { Tool } from '../tool.js';

/** A run with every option read and found right by itself. */
export interface RunPlan {
  readonly target: TargetSpec;
  readonly options: RunOptions;
  readonly reporters: readonly ReporterChoice[];
  readonly tool: Tool;
}

/**
 * Conducts a run: finds what can be wrong with the plan before anything is sent, runs it, sees every reporter to its
 * end and lets go of the target, whatever happens.
 *
 * @throws UsageError, ReporterRefused
 */
export async function executeRun(plan: RunPlan, { shell, ports }: Context): Promise<ExitCode> {
  const { options, tool } = plan;
  const catalogue = await ports.loadCatalogue();
  selection(catalogue.requirements, options.only, options.skip);
  const reporters = await openReporters(plan.reporters, streamDestination(shell.stdout, shell.env));
  const stop = interrupts(shell, 'Stopping: removing what the run made. Ctrl-C again leaves at once.');
  const target = await ports.openTarget(plan.target);
  let report: Report;
  try {
    report = await ports.run({
      target,
      options,
      catalogue,
      reporters,
      tool: { name: tool.name, version: tool.version },
      time: systemTime,
      startedAt: new Date(),
      runId: randomInt(36 ** 4),
      signal: stop.signal,
    });
  } finally {
    stop.release();
    await endAll(reporters).finally(() => target.close());
  }
  return stop.signal.aborted ? exitCodes.interrupted : exitCodeOf(report);
}

/** Ends every reporter, also when one of them can't be; then tells of the first that could not. */
async function endAll(reporters: readonly Reporter[]): Promise<void> {
  const ends = await Promise.allSettled(reporters.map(async (reporter) => reporter.end?.()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
