import { Command } from 'commander';
import { service } from '../../../spec/service.js';
import { openPlaces, parseChoice, type Choice } from '../../report/choose.js';
import { streamDestination } from '../../report/destination.js';
import type { WriteOutline } from '../../report/reporter-factory.js';
import { outlineReporters } from '../../report/reporters.js';
import type { SdkReport } from '../../sdk/report.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { exitCodes } from '../../exit-codes.js';
import { number } from '../numbers.js';
import { readTool } from '../../tool.js';
import { OptionNeedsAnother } from '../usage-errors.js';

interface Options {
  readonly package?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reporter?: readonly Choice<WriteOutline>[];
  readonly seed: number;
  readonly runs: number;
  readonly strict?: true;
}

const exitOf = {
  conformant: exitCodes.conformant,
  nonconformant: exitCodes.nonconformant,
  unsupported: exitCodes.undecided,
} as const;

/** `sdk`: judges a version of the official SDK, or says what changed between two. Needs no target and no network. */
export function sdkCommand({ shell, finish }: Context): Command {
  return new Command('sdk')
    .description(
      `judge a version of ${service.sdkPackage}, or compare two versions; needs no target and no network`,
    )
    .option(
      '--package <folder>',
      'folder of the unpacked version to judge (default: the one of the project here)',
    )
    .option('--from <version>', 'earlier version to compare with, or its folder')
    .option('--to <version>', 'later version, or its folder (default: the one of the project here)')
    .option(
      '--reporter <name[=file]>',
      `format of the report, and a file for it: ${[...outlineReporters.keys()].join(', ')}; may be given several times (default: pretty)`,
      (text, all?: readonly Choice<WriteOutline>[]) => [...(all ?? []), parseChoice(text, outlineReporters)],
    )
    .option(
      '--seed <n>',
      'seed of the generated inputs',
      number('--seed', { kind: 'whole', min: 0, max: 2 ** 31 - 1 }),
      1,
    )
    .option(
      '--runs <n>',
      'inputs of each check',
      number('--runs', { kind: 'whole', min: 1, max: 100_000 }),
      100,
    )
    .option('--strict', 'a broken SHOULD check fails the run, too')
    .addHelpText(
      'after',
      examplesText([
        ['sdk', 'judge the version that the project in this folder has'],
        [
          'sdk --from 3.670.0',
          'what has changed since this version? It says how to install it, if it is missing',
        ],
      ]),
    )
    .action(async ({ package: folder, from, to, reporter, ...rest }: Options) => {
      if (to !== undefined && from === undefined)
        throw new OptionNeedsAnother('--to', '--from', 'the earlier version to compare with');
      if (folder !== undefined && from !== undefined)
        throw new OptionNeedsAnother('--from', '--to', '--package is for one version alone');
      const choices = reporter ?? [parseChoice('pretty', outlineReporters)];
      const places = await openPlaces(choices, streamDestination(shell.stdout, shell.env));
      const { loadInstalled, loadNamed, loadSdk, SdkDoesNotLoad } = await import('../../sdk/sdk-package.js');
      const { outlineOfSdk } = await import('../../sdk/outline.js');
      const { reportOn, reportOnUnloadable } = await import('../../sdk/report.js');
      const { name, version } = readTool();
      const { seed, runs, strict = false } = rest;
      const make = async (): Promise<SdkReport> => {
        const given = to === undefined ? undefined : loadNamed(to);
        const judged = given ?? (folder === undefined ? loadInstalled() : loadSdk(folder));
        const earlier = from === undefined ? undefined : loadNamed(from);
        return reportOn(judged, earlier, { name, version }, { seed, runs, strict });
      };
      const report = await make().catch((error: unknown) => {
        if (!(error instanceof SdkDoesNotLoad)) throw error;
        return reportOnUnloadable(error, { name, version }, { seed, runs, strict });
      });
      const outline = outlineOfSdk(report);
      for (const [index, place] of places.entries()) {
        place.write((await choices[index]?.make(outline, place, {})) ?? '');
        await place.close();
      }
      finish(exitOf[report.verdict]);
    });
}
