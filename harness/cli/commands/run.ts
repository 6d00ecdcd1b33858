import { randomInt } from 'node:crypto';
import { Command } from 'commander';
import { parseReporter, type ReporterChoice } from '../../report/choose.js';
import { reporters } from '../../report/reporters.js';
import { executeRun } from '../execute-run.js';
import type { Context } from '../context.js';
import { positiveNumber, wholeNumber } from '../numbers.js';
import { addTargetOptions, targetSpec, type TargetOptions } from '../target-options.js';
import { readTool } from '../../tool.js';

interface Options extends TargetOptions {
  readonly seed?: number;
  readonly runs: number;
  readonly concurrency: number;
  readonly strict?: true;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly maxRequests?: number;
  readonly maxTime?: number;
  readonly rate?: number;
  readonly reporter?: readonly ReporterChoice[];
}

/** `run`: judges a target. */
export function runCommand(context: Context): Command {
  const command = new Command('run').description('judge a target (the default command)');
  return addTargetOptions(command)
    .option('--seed <n>', 'makes the same cases again (random)', wholeNumber('--seed', 0, 2 ** 32 - 1))
    .option('--runs <n>', 'cases a scenario', wholeNumber('--runs', 1, 1_000_000), 100)
    .option('--concurrency <n>', 'cases at a time', wholeNumber('--concurrency', 1, 256), 8)
    .option('--strict', 'broken SHOULD rules fail the run too')
    .option('--only <globs...>', 'judge only these requirements, as response.*')
    .option('--skip <globs...>', 'judge all but these requirements')
    .option(
      '--max-requests <n>',
      'send no more than this',
      wholeNumber('--max-requests', 1, Number.MAX_SAFE_INTEGER),
    )
    .option(
      '--max-time <seconds>',
      'begin no case after this',
      positiveNumber('--max-time', 'seconds', 604_800),
    )
    .option(
      '--rate <n>',
      'send no more than this a second',
      positiveNumber('--rate', 'requests a second', 100_000),
    )
    .option(
      '--reporter <name[=file]>',
      `how to report: ${[...reporters.keys()].join(', ')}; repeatable (default: pretty)`,
      (text: string, before: readonly ReporterChoice[] | undefined) => [
        ...(before ?? []),
        parseReporter(text),
      ],
    )
    .action(async (options: Options) =>
      context.finish(await executeRun(await planOf(options, context), context)),
    );
}

async function planOf(options: Options, { shell }: Context) {
  return {
    target: await targetSpec(options, shell.env),
    options: {
      seed: options.seed ?? randomInt(2 ** 31),
      runs: options.runs,
      concurrency: options.concurrency,
      strict: options.strict === true,
      only: options.only ?? [],
      skip: options.skip ?? [],
      maxRequests: options.maxRequests,
      maxTime: options.maxTime,
      requestTimeout: options.requestTimeout,
      rate: options.rate,
    },
    reporters: options.reporter ?? [parseReporter('pretty')],
    tool: readTool(),
  };
}
