import type { Baseline } from '../baseline/baseline.js';
import type { Additions } from '../config/plugins.js';
import type { Report } from '../engine/events.js';
import { select } from '../engine/select.js';
import type { Shard } from '../engine/shard.js';
import { forecast } from '../engine/forecast.js';
import { givenRunOptions, profileAt, type GivenRunOptions } from '../given-run-options.js';
import { isAws } from '../target/aws.js';
import { openReporters, type ReporterChoice } from '../report/choose.js';
import type { Telling } from '../report/reporter-factory.js';
import { streamDestination } from '../report/destination.js';
import type { TargetSpec } from '../target/target-spec.js';
import type { Context } from './context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { exitCodeOf } from './exit-code.js';
import { costText, planText } from './plan-text.js';
import { confirmSpending } from './spending.js';
import { interrupts } from './interrupts.js';
import { latestReport, latestReporter } from './latest-report.js';
import { openTarget } from './open-target.js';
import { RunWatch } from './run-watch.js';
import { LaunchWasInterrupted } from '../target/launch-errors.js';

/** A run with every option read and found right by itself. */
export interface RunPlan {
  readonly target: TargetSpec;
  readonly options: GivenRunOptions;
  /** The part of the cases to run; all where it is undefined. */
  readonly shard: Shard | undefined;
  readonly reporters: readonly ReporterChoice[];
  /** How much the report for people tells. */
  readonly telling: Pick<Telling, 'isWhole' | 'isVerbose'>;
  /** Findings that are known, where a file names some. */
  readonly baseline: Baseline | undefined;
  /** The file of the configuration, relative to the working directory, where there is one. */
  readonly configuration?: string;
  /** What plugins add to the catalogue. */
  readonly additions: Pick<Additions, 'requirements' | 'scenarios'>;
  /** Only prints the plan. */
  readonly isDryRun: boolean;
  /** Whether the user agreed already to what it costs. */
  readonly isAgreedTo: boolean;
}

/**
 * Executes a run: finds what can be wrong with the plan before anything is sent, judges the target, and closes it
 * whatever happens. Where a report could not be written, or the user did not wait for the clean-up, what is left on the
 * target is told on standard error.
 *
 * @throws UsageError
 * @throws OutputFailed after the run, where a report did not arrive
 */
export async function executeRun(plan: RunPlan, context: Context): Promise<ExitCode> {
  const { shell, dependencies } = context;
  const options = withProfile(plan);
  const own = await dependencies.loadCatalogue();
  const catalogue = {
    requirements: [...own.requirements, ...plan.additions.requirements],
    scenarios: [...own.scenarios, ...plan.additions.scenarios],
  };
  const { baseline } = plan;
  if (baseline !== undefined) {
    const { requireRules } = await import('../baseline/read-baseline.js');
    requireRules(
      baseline,
      catalogue.requirements.map(({ id }) => id),
    );
  }
  select(catalogue.requirements, options.only ?? [], options.skip ?? []);
  const isCostly = plan.target.kind === 'url' && isAws(plan.target.endpoint);
  if (plan.isDryRun || (isCostly && !plan.isAgreedTo)) {
    const cluster = plan.target.kind === 'url' ? plan.target.cluster : undefined;
    const full = givenRunOptions(options);
    const demands = await dependencies.measuredDemands();
    const expected = forecast(catalogue.scenarios, full, demands, cluster !== undefined, plan.shard);
    if (plan.isDryRun) {
      shell.stdout.write(planText(expected, full));
      return exitCodes.conformant;
    }
    await confirmSpending(costText(expected, full), shell);
  }
  const chosen = await openReporters(plan.reporters, streamDestination(shell.stdout, shell.env), {
    configuration: plan.configuration,
    ...plan.telling,
    saved: savedBy(plan, dependencies.keepsLatest),
  });
  const watch = new RunWatch();
  const stop = interrupts(shell, { first: watch.stopping, second: watch.hurrying });
  const { signal, hurry } = stop;
  const target = await openTarget(plan.target, context, signal).catch(async (error: unknown) => {
    stop.release();
    // Their files were never begun.
    for (const reporter of chosen) await reporter.end?.();
    if (!(error instanceof LaunchWasInterrupted)) throw error;
  });
  if (target === undefined) return exitCodes.interrupted;
  let report: Report | undefined;
  try {
    const reporters = [watch, ...chosen, ...(dependencies.keepsLatest ? [latestReporter(shell)] : [])];
    report = await dependencies.judge({
      ...options,
      shard: plan.shard,
      target,
      catalogue,
      reporters,
      baseline,
      signal,
      hurry,
    });
  } finally {
    if (report === undefined || hurry.aborted) watch.tellLeftovers(shell);
    await target.close().finally(() => stop.release());
  }
  const isUpdated = baseline?.isUpdated === true;
  if (signal.aborted) {
    if (isUpdated)
      shell.stderr.write(`The baseline ${baseline.file} was not written: the run was interrupted.\n`);
    return exitCodes.interrupted;
  }
  if (isUpdated && report.baseline !== undefined) {
    const { updateBaseline } = await import('./baseline-file.js');
    shell.stderr.write(`${await updateBaseline(baseline, report.baseline)}\n`);
  }
  return exitCodeOf(report);
}

/** The options with the profile that is usual for the target, and with one seed for the plan and the run. */
function withProfile({ target, options }: RunPlan): GivenRunOptions {
  const profile = target.kind === 'url' ? profileAt(target.endpoint) : 'default';
  const given = { ...options, profile: options.profile ?? profile };
  return { ...given, seed: givenRunOptions(given).seed };
}

/** The files that will hold the report, that of `show` and `replay` first. */
function savedBy({ reporters }: RunPlan, keepsLatest: boolean): string[] {
  return keepsLatest ? [latestReport, ...reporters.flatMap(({ file }) => file ?? [])] : [];
}
