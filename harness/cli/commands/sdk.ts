import { Command } from 'commander';
import { service } from '../../../spec/service.js';
import { openPlaces, parseChoice, type Choice } from '../../report/choose.js';
import { streamDestination } from '../../report/destination.js';
import { sdkReporters, type SdkReporter } from '../../sdk/reporters.js';
import type { Context } from '../context.js';
import { exitCodes } from '../../exit-codes.js';
import { number } from '../numbers.js';
import { readTool } from '../../tool.js';
import { OptionNeedsAnother } from '../usage-errors.js';

interface Options {
  readonly package?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reporter?: readonly Choice<SdkReporter>[];
  readonly seed: number;
  readonly runs: number;
  readonly strict: boolean;
}

const exitOf = {
  conformant: exitCodes.conformant,
  nonconformant: exitCodes.nonconformant,
  unsupported: exitCodes.undecided,
} as const;

/** `sdk`: judges a version of the official SDK, or says what changed between two. Needs no target and no network. */
export function sdkCommand({ shell, finish }: Context): Command {
  return new Command('sdk')
    .description(`judge a version of ${service.sdkPackage}, or compare two: no target, no network`)
    .option('--package <folder>', 'the version to judge, unpacked here (default: the one installed)')
    .option('--from <version>', 'compare with this earlier version, or folder')
    .option('--to <version>', 'the later version, or folder (default: the one installed)')
    .option(
      '--reporter <name[=file]>',
      `how to report: ${[...sdkReporters.keys()].join(', ')}; repeatable (default: pretty)`,
      (text, all?: readonly Choice<SdkReporter>[]) => [...(all ?? []), parseChoice(text, sdkReporters)],
    )
    .option(
      '--seed <n>',
      'seed of everything generated',
      number('--seed', { kind: 'whole', min: 0, max: 2 ** 31 - 1 }),
      1,
    )
    .option('--runs <n>', 'inputs a property', number('--runs', { kind: 'whole', min: 1, max: 100_000 }), 100)
    .option('--strict', 'broken SHOULD checks fail too', false)
    .action(async ({ package: folder, from, to, reporter, ...rest }: Options) => {
      if (to !== undefined && from === undefined)
        throw new OptionNeedsAnother('--to', '--from', 'the earlier version to compare with');
      if (folder !== undefined && from !== undefined)
        throw new OptionNeedsAnother('--from', '--to', '--package is for one version alone');
      const choices = reporter ?? [parseChoice('pretty', sdkReporters)];
      const places = await openPlaces(choices, streamDestination(shell.stdout, shell.env));
      const { loadInstalled, loadNamed, loadSdk } = await import('../../sdk/sdk-package.js');
      const { reportOn } = await import('../../sdk/report.js');
      const given = to === undefined ? undefined : loadNamed(to);
      const judged = given ?? (folder === undefined ? loadInstalled() : loadSdk(folder));
      const earlier = from === undefined ? undefined : loadNamed(from);
      const { name, version } = readTool();
      const { seed, runs, strict } = rest;
      const report = await reportOn(judged, earlier, { name, version }, { seed, runs, strict });
      for (const [index, place] of places.entries()) {
        place.write(choices[index]?.make(report, place) ?? '');
        await place.close();
      }
      finish(exitOf[report.verdict]);
    });
}
