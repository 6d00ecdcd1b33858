import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { exitCodes } from '../../exit-codes.js';
import { CannotBeEmitted } from '../../emit/cannot-be-emitted.js';
import { frameworks, type Framework } from '../../emit/languages.js';
import { fileDestination } from '../../report/file-destination.js';
import { placeFindings } from '../../report/place-finding.js';
import { readReport } from '../../report/read-report.js';
import { sanitise } from '../../report/sanitise.js';
import { count } from '../../report/words.js';
import { isAws } from '../../target/aws.js';
import type { Context } from '../context.js';
import { emitTests, type ToEmit } from '../emit-tests.js';
import { examplesText } from '../examples.js';
import { latestReport } from '../latest-report.js';
import { SeveralNeedAFolder } from '../usage-errors.js';

interface Options {
  readonly framework: Framework;
  readonly out: string;
  readonly report: string;
  readonly endpoint?: string;
  readonly unverified?: true;
}

/** `emit-test`: findings as tests in the language of an emulator. */
export function emitTestCommand(context: Context): Command {
  return new Command('emit-test')
    .description('write a finding as a failing test in the language of your emulator')
    .addArgument(
      new Argument(
        '<finding>',
        'number of a cause, id of a rule (ID#2 for the second way in which it is broken), or all',
      ),
    )
    .addOption(new Option('--framework <name>', 'test framework').choices(frameworks).makeOptionMandatory())
    .requiredOption('--out <file>', 'file of the test; a folder where there are several')
    .option('--report <file>', 'report of another run, as --reporter json=FILE wrote it', latestReport)
    .option('--endpoint <url>', 'target on which the test has to fail (default: that of the report)')
    .option('--unverified', 'write it also where it could not be run, or did not fail there and pass here')
    .addHelpText(
      'after',
      examplesText([
        ['emit-test 1 --framework pytest --out tests/test_slots.py', 'the worst cause of the latest run'],
        ['emit-test all --framework go --out conformance/', 'every finding, each in a file'],
      ]),
    )
    .action(async (reference: string, options: Options) => {
      const report = await readReport(options.report);
      const findings: ToEmit[] =
        reference === 'all'
          ? report.requirements.flatMap((result) =>
              (result.findings ?? []).map((finding) => ({ result, finding })),
            )
          : placeFindings(report, reference);
      const isFolder = (await stat(options.out).catch(() => undefined))?.isDirectory() === true;
      if (findings.length !== 1 && !isFolder) throw new SeveralNeedAFolder(options.out);
      const place = (file: string): string => (isFolder ? join(options.out, file) : options.out);
      if (!isFolder) await fileDestination(options.out, 'test');
      const { framework, unverified, endpoint = report.target.endpoint } = options;
      if (isAws(endpoint))
        throw new CannotBeEmitted(
          'its target is real AWS, which verifies signatures, and the test signs none',
        );
      const settings = { framework, endpoint, unverified: unverified === true };
      const emitted = await emitTests(report, findings, settings, context);
      for (const each of emitted) {
        if (each.kind === 'refused') {
          context.shell.stderr.write(`${sanitise(`${each.rule} was not written: ${each.why}.`, 1_000)}\n`);
          continue;
        }
        const destination = await fileDestination(place(each.file), 'test');
        destination.write(each.text);
        await destination.close();
        const how =
          each.kind === 'verified' ? 'fails on the target, passes on the embedded MemoryDB' : 'not verified';
        context.shell.stdout.write(`${place(each.file)}: ${each.rule}, ${how}\n`);
      }
      const written = emitted.filter(({ kind }) => kind !== 'refused').length;
      context.shell.stdout.write(
        `${count(written, 'test')} written, of ${count(emitted.length, 'finding')}.\n`,
      );
      context.finish(written === emitted.length ? exitCodes.conformant : exitCodes.undecided);
    });
}
