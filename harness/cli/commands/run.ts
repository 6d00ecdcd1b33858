import { randomInt } from 'node:crypto';
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

interface Options extends TargetOptions, Omit<GivenRunOptions, 'requestTimeout' | 'seed'> {
  readonly seed: number | 'random';
  readonly reporter?: readonly ReporterChoice[];
}

/** `run`: judges a target. */
export function runCommand(context: Context): Command {
  const command = new Command('run').description('judge a target (this is the default command)');
  return addTargetOptions(command, context.launchers)
    .optionsGroup('What is judged:')
    .option('--only <globs...>', 'judge only these requirements, for example "response.*"')
    .option('--skip <globs...>', 'do not judge these requirements')
    .option('--strict', 'a broken SHOULD rule fails the run, too')
    .optionsGroup('Cases:')
    .option(
      '--seed <n|random>',
      'seed of the generated inputs; the same seed makes the same inputs; random draws one, and tells it',
      seedOf,
      defaultRunOptions.seed,
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
      context.finish(await executeRun(await planOf(options, context.shell), context)),
    );
}

const seedNumber = number('--seed', runOptionRanges.seed);

function seedOf(text: string): Options['seed'] {
  return text === 'random' ? text : seedNumber(text);
}

async function planOf(given: Options, shell: Shell): Promise<RunPlan> {
  const { endpoint, ca, region, cluster, allowAws, reporter, ...rest } = given;
  const { command, image, imageEnv, pull, preset, port, readyPath, startTimeout, ...options } = rest;
  const started = { command, image, imageEnv, pull, preset, port, readyPath, startTimeout };
  // Required, so that no member of a target is left among the other options.
  const target: Required<Omit<GivenTarget, 'credentials' | 'launch' | 'launchers'>> = {
    endpoint,
    ca,
    region,
    cluster,
    allowAws,
    ...started,
  };
  return {
    target: await targetSpec(target, options.requestTimeout, shell.env),
    options: { ...options, seed: drawn(options.seed, shell) },
    reporters: reporter ?? [parseReporter('pretty')],
  };
}

/** The seed itself. One that is drawn is told, so that the run can be repeated whatever the reporters are. */
function drawn(seed: Options['seed'], { stderr }: Shell): number {
  if (seed !== 'random') return seed;
  const number = randomInt(2 ** 31);
  stderr.write(`Seed ${number} was drawn. Repeat this run with --seed ${number}.\n`);
  return number;
}
