import { Command } from 'commander';
import type { ExitCode } from '../../exit-codes.js';
import { openReporters, parseReporter, type ReporterChoice } from '../../report/choose.js';
import { streamDestination } from '../../report/destination.js';
import { reporters as known } from '../../report/reporters.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { exitCodeOf } from '../exit-code.js';
import { givenBaseline, type BaselineOptions } from '../given-baseline.js';
import { latestReport, latestReporter } from '../latest-report.js';
import { tellReport } from '../tell-report.js';

interface Options extends BaselineOptions {
  readonly reporter?: readonly ReporterChoice[];
}

/** `merge`: makes one report of the reports of all shards of a run. Sends nothing. */
export function mergeCommand(context: Context): Command {
  return new Command('merge')
    .description('make one report of those of all shards of a run; sends nothing')
    .argument('<reports...>', 'json reports of all shards: run --shard I/N --reporter json=FILE')
    .option(
      '--reporter <name[=file]>',
      `format of the report, and a file for it: ${[...known.keys()].join(', ')}; may be given several times (default: pretty)`,
      (text, all?: readonly ReporterChoice[]) => [...(all ?? []), parseReporter(text)],
    )
    .option('--baseline <file>', 'findings in this file are known: only what is new fails the run')
    .option('--baseline-strict', 'an entry of the baseline whose rule passes now fails the run, too')
    .option(
      '--update-baseline',
      'write new findings to the baseline, and drop its entries whose rule passes now',
    )
    .addHelpText(
      'after',
      examplesText([
        ['merge shard-1.json shard-2.json shard-3.json', 'what the whole run comes to'],
        ['merge shard-*.json --reporter pretty --reporter json=report.json', 'write its report, too'],
      ]),
    )
    .action(async (files: readonly string[], options: Options) =>
      context.finish(await carryOut(files, options, context)),
    );
}

async function carryOut(
  files: readonly string[],
  { reporter, ...known }: Options,
  { shell, dependencies }: Context,
): Promise<ExitCode> {
  const { readReport } = await import('../../report/read-report.js');
  const { shardsOf } = await import('../../merge/shards.js');
  const { mergeShards } = await import('../../merge/merge-shards.js');
  const baseline = await givenBaseline(known);
  const read = await Promise.all(files.map(async (file) => ({ file, report: await readReport(file) })));
  const report = mergeShards(shardsOf(read), baseline);
  const choices = reporter ?? [parseReporter('pretty')];
  const { keepsLatest } = dependencies;
  const chosen = await openReporters(choices, streamDestination(shell.stdout, shell.env), {
    saved: keepsLatest ? [latestReport] : [],
  });
  const latest = keepsLatest ? [latestReporter(shell)] : [];
  await tellReport([...chosen, ...latest], report);
  if (baseline?.isUpdated === true && report.baseline !== undefined) {
    const { updateBaseline } = await import('../baseline-file.js');
    shell.stderr.write(`${await updateBaseline(baseline, report.baseline)}\n`);
  }
  return exitCodeOf(report);
}
