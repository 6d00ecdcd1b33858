import { Argument, Command } from 'commander';
import { readReport } from '../../report/read-report.js';
import { coloursFor } from '../../report/colours.js';
import { streamDestination } from '../../report/destination.js';
import { findingLines } from '../../report/finding-lines.js';
import { notJudgedLines } from '../../report/not-judged.js';
import { placeFindings } from '../../report/place-finding.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { latestReport } from '../latest-report.js';

interface Options {
  readonly report: string;
  readonly all?: true;
  readonly verbose?: true;
}

/** `show`: one finding of a report in full, or what was not judged. */
export function showCommand({ shell }: Context): Command {
  return new Command('show')
    .description('show a finding of the latest run in full')
    .addArgument(
      new Argument(
        '<finding>',
        'number of a cause, id of a rule (ID#2 for the second way in which it is broken), or not-judged',
      ),
    )
    .option('--report <file>', 'report of another run, as --reporter json=FILE wrote it', latestReport)
    .option('--all', 'show each step of a long case')
    .option('--verbose', 'show the input of the generator, too')
    .addHelpText(
      'after',
      examplesText([
        ['show 1', 'the worst cause of the latest run'],
        ['show response.slots-in-range', 'each way in which a rule is broken'],
        ['show not-judged', 'the rules that were not judged, and why'],
      ]),
    )
    .action(async (finding: string, { report: file, all, verbose }: Options) => {
      const report = await readReport(file);
      const { columns, colour } = streamDestination(shell.stdout, shell.env);
      const look = {
        colours: coloursFor(colour),
        columns,
        isWhole: all === true,
        isVerbose: verbose === true,
      };
      const blocks =
        finding === 'not-judged'
          ? [notJudgedLines(report.requirements, columns)]
          : placeFindings(report, finding).map((placed) => findingLines(placed, look));
      shell.stdout.write(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
    });
}
