import { Command } from 'commander';
import { defaultRunOptions, runOptionRanges } from '../../engine/run-options.js';
import type { GivenRunOptions } from '../../given-run-options.js';
import { parseReporter, type ReporterChoice } from '../../report/choose.js';
import { reporters } from '../../report/reporters.js';
import { targetSpec } from '../../target/target-spec.js';
import { executeRun, type RunPlan } from '../execute-run.js';
import type { Context } from '../context.js';
import { number } from '../numbers.js';
import type { Shell } from '../shell.js';
import { addTargetOptions, type TargetOptions } from '../target-options.js';

interface Options extends TargetOptions, Omit<GivenRunOptions, 'requestTimeout'> {
  readonly reporter?: readonly ReporterChoice[];
}

/** `run`: judges a target. */
export function runCommand(context: Context): Command {
  const command = new Command('run').description('judge a target (the default command)');
  return addTargetOptions(command)
    .option('--seed <n>', 'makes the same cases again (random)', number('--seed', runOptionRanges.seed))
    .option('--runs <n>', 'cases a scenario', number('--runs', runOptionRanges.runs), defaultRunOptions.runs)
    .option(
      '--concurrency <n>',
      'cases at a time',
      number('--concurrency', runOptionRanges.concurrency),
      defaultRunOptions.concurrency,
    )
    .option('--strict', 'broken SHOULD rules fail the run too')
    .option('--only <globs...>', 'judge only these requirements, as response.*')
    .option('--skip <globs...>', 'judge all but these requirements')
    .option(
      '--max-requests <n>',
      'send no more than this',
      number('--max-requests', runOptionRanges.maxRequests),
    )
    .option('--max-time <seconds>', 'begin no case after this', number('--max-time', runOptionRanges.maxTime))
    .option('--rate <n>', 'send no more than this a second', number('--rate', runOptionRanges.rate))
    .option(
      '--reporter <name[=file]>',
      `how to report: ${[...reporters.keys()].join(', ')}; repeatable (default: pretty)`,
      (text: string, before: readonly ReporterChoice[] | undefined) => [
        ...(before ?? []),
        parseReporter(text),
      ],
    )
    .action(async (options: Options) =>
      context.finish(await executeRun(await planOf(options, context.shell.env), context)),
    );
}

async function planOf(given: Options, env: Shell['env']): Promise<RunPlan> {
  const { endpoint, ca, region, cluster, allowAws, reporter, ...options } = given;
  return {
    target: await targetSpec({ endpoint, ca, region, cluster, allowAws }, options.requestTimeout, env),
    options,
    reporters: reporter ?? [parseReporter('pretty')],
  };
}
