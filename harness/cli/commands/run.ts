import { Command } from 'commander';
import { defaultRunOptions, runOptionRanges } from '../../engine/run-options.js';
import type { GivenRunOptions } from '../../given-run-options.js';
import { parseReporter, type ReporterChoice } from '../../report/choose.js';
import { reporters } from '../../report/reporters.js';
import { targetSpec, type GivenTarget } from '../../target/target-spec.js';
import { executeRun, type RunPlan } from '../execute-run.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { number } from '../numbers.js';
import type { Shell } from '../shell.js';
import { addTargetOptions, type TargetOptions } from '../target-options.js';

interface Options extends TargetOptions, Omit<GivenRunOptions, 'requestTimeout'> {
  readonly reporter?: readonly ReporterChoice[];
}

/** `run`: judges a target. */
export function runCommand(context: Context): Command {
  const command = new Command('run').description('judge a target (this is the default command)');
  return addTargetOptions(command)
    .optionsGroup('What is judged:')
    .option('--only <globs...>', 'judge only these requirements, for example "response.*"')
    .option('--skip <globs...>', 'do not judge these requirements')
    .option('--strict', 'a broken SHOULD rule fails the run, too')
    .optionsGroup('Cases:')
    .option(
      '--seed <n>',
      'seed of the generated inputs; the same seed makes the same inputs (default: random)',
      number('--seed', runOptionRanges.seed),
    )
    .option(
      '--runs <n>',
      'cases of a scenario, of which slow scenarios take a share; each kind of input (stratum) has at least one case',
      number('--runs', runOptionRanges.runs),
      defaultRunOptions.runs,
    )
    .option(
      '--concurrency <n>',
      'cases that run at the same time',
      number('--concurrency', runOptionRanges.concurrency),
      defaultRunOptions.concurrency,
    )
    .optionsGroup('Limits:')
    .option(
      '--max-requests <n>',
      'most requests of the run; rules that it leaves out are not-run',
      number('--max-requests', runOptionRanges.maxRequests),
    )
    .option(
      '--max-time <seconds>',
      'start no case after this time',
      number('--max-time', runOptionRanges.maxTime),
    )
    .option('--rate <n>', 'most requests per second', number('--rate', runOptionRanges.rate))
    .optionsGroup('Report:')
    .option(
      '--reporter <name[=file]>',
      `format of the report, and a file for it: ${[...reporters.keys()].join(', ')}; may be given several times (default: pretty)`,
      (text: string, before: readonly ReporterChoice[] | undefined) => [
        ...(before ?? []),
        parseReporter(text),
      ],
    )
    .addHelpText(
      'after',
      examplesText([
        ['run --endpoint http://127.0.0.1:5000', 'judge an emulator'],
        [
          `run --endpoint http://127.0.0.1:5000 --only 'tags.*' --seed 7`,
          'judge some rules, with the same inputs each time',
        ],
        [
          'run --endpoint http://127.0.0.1:5000 --reporter pretty --reporter json=report.json',
          'write a file, too',
        ],
      ]),
    )
    .action(async (options: Options) =>
      context.finish(await executeRun(await planOf(options, context.shell.env), context)),
    );
}

async function planOf(given: Options, env: Shell['env']): Promise<RunPlan> {
  const { endpoint, ca, region, cluster, allowAws, reporter, ...options } = given;
  // Required, so that no member of a target is left among the other options.
  const target: Required<Omit<GivenTarget, 'credentials'>> = { endpoint, ca, region, cluster, allowAws };
  return {
    target: await targetSpec(target, options.requestTimeout, env),
    options,
    reporters: reporter ?? [parseReporter('pretty')],
  };
}
