import { randomInt } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { profileNames, profiles } from '../../engine/profiles.js';
import { defaultRunOptions, runOptionRanges } from '../../engine/run-options.js';
import type { Config } from '../../config/config.js';
import { loadConfig } from '../../config/load-config.js';
import { merge } from '../../config/merge.js';
import { loadPlugins, noAdditions, type Additions } from '../../config/plugins.js';
import { givenRunOptions, type GivenRunOptions } from '../../given-run-options.js';
import { parseShard, type Shard } from '../../engine/shard.js';
import { parseChoice } from '../../report/choose.js';
import { reporters } from '../../report/reporters.js';
import { targetSpec, type GivenTarget } from '../../target/target-spec.js';
import { givenBaseline, type BaselineOptions } from '../given-baseline.js';
import { executeRun, type RunPlan } from '../execute-run.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { number } from '../numbers.js';
import type { Shell } from '../shell.js';
import { OptionIsForWholeRuns } from '../usage-errors.js';
import { addTargetOptions, type TargetOptions } from '../target-options.js';

interface Options extends TargetOptions, Omit<GivenRunOptions, 'requestTimeout' | 'seed'> {
  readonly config?: string;
  readonly printConfig?: true;
  /** One of the configuration's targets. */
  readonly target?: string;
  readonly seed: number | 'random';
  readonly reporter?: readonly string[];
  readonly shard?: Shard;
  readonly baseline?: string;
  readonly baselineStrict?: true;
  readonly updateBaseline?: true;
  readonly all?: true;
  readonly verbose?: true;
  readonly dryRun?: true;
  readonly yes?: true;
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
      `cases of a scenario, of which slow scenarios take a share; each kind of input (stratum) has at least one case (default: ${profiles.default.runs}, frugal: ${profiles.frugal.runs})`,
      number('--runs', runOptionRanges.runs),
    )
    .option(
      '--concurrency <n>',
      `cases that run at the same time (default: ${profiles.default.concurrency}, frugal: ${profiles.frugal.concurrency})`,
      number('--concurrency', runOptionRanges.concurrency),
    )
    .option(
      '--shard <i/n>',
      'run the i-th of n parts of the cases; the command merge makes one report of all parts',
      parseShard,
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
    .optionsGroup('Cost:')
    .addOption(
      new Option(
        '--profile <name>',
        `how much the run may take: ${profileNames.map((name) => `${name} (${profiles[name].title})`).join('; ')} (default: frugal at real AWS, else default)`,
      ).choices(profileNames),
    )
    .option(
      '--max-clusters <n>',
      'most clusters that the run creates; rules of which no case fits are not-run',
      number('--max-clusters', runOptionRanges.maxClusters),
    )
    .option(
      '--max-snapshots <n>',
      'most snapshots that the run creates; rules of which no case fits are not-run',
      number('--max-snapshots', runOptionRanges.maxSnapshots),
    )
    .option('--node-type <type>', 'node type of the clusters that the run creates')
    .option('--subnet-group <name>', 'subnet group of the clusters that the run creates')
    .option('--acl <name>', 'access control list of the clusters that the run creates')
    .option('--dry-run', 'print the plan and what it takes; send nothing')
    .option('--yes', 'agree to what a run at real AWS costs')
    .optionsGroup('Report:')
    .option(
      '--reporter <name[=file]>',
      `format of the report, and a file for it: ${[...reporters.keys()].join(', ')}; may be given several times (default: pretty)`,
      (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
    )
    .optionsGroup('Known findings:')
    .option('--baseline <file>', 'findings in this file are known: only what is new fails the run')
    .option('--baseline-strict', 'an entry of the baseline whose rule passes now fails the run, too')
    .option(
      '--update-baseline',
      'write new findings to the baseline, and drop its entries whose rule passes now',
    )
    .option('--all', 'list each cause at the end, however many there are')
    .option('--verbose', 'tell of each scenario and each broken rule, too')
    .optionsGroup('Configuration:')
    .option(
      '--config <file>',
      'configuration (default: memorydb-conformance.config.ts, .mjs or .json, if there is one)',
    )
    .option('--target <name>', 'judge this one of the targets that the configuration has')
    .option(
      '--print-config',
      'only show what the command line, the environment and the configuration say together',
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
    .action(async (options: Options, self: Command) => {
      const plan = await planOf(typedOptions(options, self), options, context);
      if (plan !== undefined) context.finish(await executeRun(plan, context));
    });
}

const seedNumber = number('--seed', runOptionRanges.seed);

function seedOf(text: string): Options['seed'] {
  return text === 'random' ? text : seedNumber(text);
}

/** What was typed, without the defaults: these stand behind the configuration. */
function typedOptions(options: Options, command: Command): Config {
  const typed = Object.entries(options).filter(([name]) => command.getOptionValueSource(name) === 'cli');
  const {
    config: _config,
    printConfig: _print,
    dryRun: _dryRun,
    all: _all,
    verbose: _verbose,
    shard: _shard,
    baselineStrict: _baselineStrict,
    updateBaseline: _updateBaseline,
    yes: _yes,
    reporter,
    ...rest
  }: Partial<Options> = Object.fromEntries(typed);
  return { ...rest, ...(reporter !== undefined && { reporters: reporter }) };
}

/** Options that only the command line has. */
type NotOfTheConfig = Pick<
  Options,
  | 'config'
  | 'printConfig'
  | 'all'
  | 'verbose'
  | 'dryRun'
  | 'yes'
  | 'shard'
  | 'baselineStrict'
  | 'updateBaseline'
>;

/** The whole run; undefined where it was only to be shown. */
async function planOf(
  typed: Config,
  {
    config: named,
    printConfig,
    all,
    verbose,
    dryRun,
    yes,
    shard,
    baselineStrict,
    updateBaseline,
  }: NotOfTheConfig,
  { shell, dependencies }: Context,
): Promise<RunPlan | undefined> {
  if (shard !== undefined) requireWholeBaseline({ baselineStrict, updateBaseline });
  const { config, folder, file: configuration } = await loadConfig(process.cwd(), named);
  const { plugins = [], ...merged } = merge(typed, shell.env, withOwnBaseline(config, folder));
  if (printConfig === true) {
    const shown = { ...defaultRunOptions, ...merged, plugins };
    shell.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    return undefined;
  }
  const additions = await additionsOf(plugins, folder, dependencies);
  const {
    endpoint,
    ca,
    region,
    cluster,
    allowAws,
    reporters: chosen = ['pretty'],
    baseline: file,
    ...rest
  } = merged;
  const { command, image, imageEnv, pull, preset, port, readyPath, startTimeout, launch, ...options } = rest;
  const { launchers } = additions;
  const target: Required<Omit<GivenTarget, 'credentials'>> = {
    endpoint,
    ca,
    region,
    cluster,
    allowAws,
    command,
    image,
    imageEnv,
    pull,
    preset,
    port,
    readyPath,
    startTimeout,
    launch,
    launchers,
  };
  const known = new Map([...reporters, ...additions.reporters]);
  const choices = chosen.map((text) => parseChoice(text, known));
  const { seed = defaultRunOptions.seed, requestTimeout = defaultRunOptions.requestTimeout } = options;
  // What a file says of numbers is found right or wrong before the seed is drawn.
  givenRunOptions({ ...options, seed: seed === 'random' ? undefined : seed });
  return {
    target: await targetSpec(target, requestTimeout, shell.env),
    options: { ...options, seed: drawn(seed, shell) },
    shard,
    reporters: choices,
    baseline: await givenBaseline({ baseline: file, baselineStrict, updateBaseline }),
    ...(configuration !== undefined && { configuration: relative(process.cwd(), configuration) }),
    additions,
    telling: { isWhole: all === true, isVerbose: verbose === true },
    isDryRun: dryRun === true,
    isAgreedTo: yes === true,
  };
}

/** The file that a configuration names stands beside the configuration. */
function withOwnBaseline(config: Config, folder: string): Config {
  return config.baseline === undefined ? config : { ...config, baseline: resolve(folder, config.baseline) };
}

/** One shard alone can't tell whether a known finding is gone: another shard may have its case. */
function requireWholeBaseline({ baselineStrict, updateBaseline }: BaselineOptions): void {
  const why = 'one shard alone does not see whether a known finding is gone';
  if (updateBaseline === true) throw new OptionIsForWholeRuns('--update-baseline', why);
  if (baselineStrict === true) throw new OptionIsForWholeRuns('--baseline-strict', why);
}

async function additionsOf(
  plugins: readonly string[],
  folder: string,
  dependencies: Context['dependencies'],
): Promise<Additions> {
  if (plugins.length === 0) return noAdditions;
  const { requirements, scenarios } = await dependencies.loadCatalogue();
  const names = [
    ...requirements.map(({ id }) => id),
    ...scenarios.map(({ name }) => name),
    ...reporters.keys(),
  ];
  return loadPlugins(plugins, folder, new Set([...names, 'command', 'image', 'preset', 'embedded', 'url']));
}

/** The seed itself. One that is drawn is told, so that the run can be repeated whatever the reporters are. */
function drawn(seed: Options['seed'], { stderr }: Shell): number {
  if (seed !== 'random') return seed;
  const number = randomInt(2 ** 31);
  stderr.write(`Seed ${number} was drawn. Repeat this run with --seed ${number}.\n`);
  return number;
}
