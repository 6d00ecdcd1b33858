import { Command } from 'commander';
import type { ExitCode } from '../../exit-codes.js';
import { givenRunOptions } from '../../given-run-options.js';
import { openReporters, parseReporter, type ReporterChoice } from '../../report/choose.js';
import { streamDestination } from '../../report/destination.js';
import { reporters as known } from '../../report/reporters.js';
import { count } from '../../report/words.js';
import { readTool } from '../../tool.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { exitCodeOf } from '../exit-code.js';
import { latestReport, latestReporter } from '../latest-report.js';
import { tellReport } from '../tell-report.js';

interface Options {
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly strict?: true;
  readonly reporter?: readonly ReporterChoice[];
}

/** `lint`: judges recorded traffic. Sends nothing. */
export function lintCommand(context: Context): Command {
  return new Command('lint')
    .description('judge recorded traffic of any client; sends nothing')
    .argument('<file>', 'HTTP Archive (HAR 1.2): requests to MemoryDB and their answers')
    .option('--only <globs...>', 'judge only these requirements, for example "response.*"')
    .option('--skip <globs...>', 'do not judge these requirements')
    .option('--strict', 'a broken SHOULD rule fails, too')
    .option(
      '--reporter <name[=file]>',
      `format of the report, and a file for it: ${[...known.keys()].join(', ')}; may be given several times (default: pretty)`,
      (text, all?: readonly ReporterChoice[]) => [...(all ?? []), parseReporter(text)],
    )
    .addHelpText('after', examplesText([['lint traffic.har', 'does what answered keep the rules?']]))
    .action(async (file: string, options: Options) => context.finish(await carryOut(file, options, context)));
}

async function carryOut(
  file: string,
  { only = [], skip = [], strict, reporter }: Options,
  { shell, dependencies }: Context,
): Promise<ExitCode> {
  const { readRecording } = await import('../../lint/read-recording.js');
  const { passiveRules } = await import('../../lint/passive.js');
  const { lint } = await import('../../lint/lint.js');
  const { select } = await import('../../engine/select.js');
  const { requirements: all } = await dependencies.loadCatalogue();
  const requirements = select(passiveRules(all), only, skip);
  const recording = await readRecording(file);
  const { name, version } = readTool();
  const options = givenRunOptions({ only, skip, strict: strict === true });
  const report = lint({ recording, requirements, options, tool: { name, version } });
  const { keepsLatest } = dependencies;
  const chosen = await openReporters(
    reporter ?? [parseReporter('pretty')],
    streamDestination(shell.stdout, shell.env),
    { saved: keepsLatest ? [latestReport] : [] },
  );
  await tellReport([...chosen, ...(keepsLatest ? [latestReporter(shell)] : [])], report);
  const { others, incomplete } = recording.leftOut;
  shell.stderr.write(
    `${count(report.requests, 'exchange')} judged by the ${count(requirements.length, 'rule')} of ${all.length} that a recording can be judged by; nothing was sent. Left out: ${others} of other services, ${incomplete} recorded without headers, time or body.\n`,
  );
  return exitCodeOf(report);
}
