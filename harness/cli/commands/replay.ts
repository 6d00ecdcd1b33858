import { randomInt } from 'node:crypto';
import { Argument, Command, Option } from 'commander';
import type { Report } from '../../engine/events.js';
import { Interrupted } from '../../engine/case-aborted.js';
import { exitCodes, type ExitCode } from '../../exit-codes.js';
import { coloursFor } from '../../report/colours.js';
import { streamDestination } from '../../report/destination.js';
import type { PlacedFinding } from '../../report/finding-lines.js';
import { placeFindings } from '../../report/place-finding.js';
import { readReport } from '../../report/read-report.js';
import { systemTime } from '../../system-time.js';
import { isAws } from '../../target/aws.js';
import type { TargetSpec } from '../../target/target-spec.js';
import type { Target } from '../../target/target.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { interrupts } from '../interrupts.js';
import { latestReport } from '../latest-report.js';
import { openTarget } from '../open-target.js';
import { outcomeLines } from '../replay/outcome-lines.js';
import { requireRules } from '../replay/require-rules.js';
import { targetOfReport } from '../replay/target-of-report.js';
import { watching } from '../replay/watch.js';
import { confirmSpending } from '../spending.js';
import { addTargetOptions, type TargetOptions } from '../target-options.js';

interface Options extends TargetOptions {
  readonly report: string;
  readonly watch?: readonly string[];
  readonly script?: 'sh';
  readonly yes?: true;
}

/** `replay`: sends the case of a finding again, and says whether it is fixed. */
export function replayCommand(context: Context): Command {
  const command = new Command('replay')
    .description('send the case of a finding again; exit code 0 only once it is fixed')
    .addArgument(
      new Argument(
        '<finding>',
        'number of a cause, or id of a rule (ID#2 for the second way in which it is broken)',
      ),
    )
    .option('--report <file>', 'report of another run, as --reporter json=FILE wrote it', latestReport)
    .option(
      '--watch <files...>',
      'send it again when one of these files changes, or the target comes back; end once it is fixed',
    )
    .addOption(new Option('--script <language>', 'print the case as a script; send nothing').choices(['sh']))
    .option('--yes', 'agree to what it costs at real AWS')
    .addHelpText(
      'after',
      examplesText([
        ['replay 1', 'is the worst cause of the latest run gone?'],
        ['replay response.slots-in-range --watch src', 'and again, until it is'],
        ['replay 1 --script sh > case.sh', 'the case for people who have only a shell'],
      ]),
    );
  return addTargetOptions(command, context.launchers).action(
    async (reference: string, options: Options, self: Command) => {
      const report = await readReport(options.report);
      const findings = placeFindings(report, reference);
      await requireRules(findings, context.dependencies);
      if (options.script !== undefined) {
        context.shell.stdout.write(await scriptsOf(report, findings));
        return;
      }
      const isTyped = (name: string): boolean => self.getOptionValueSource(name) === 'cli';
      const spec = await targetOfReport(
        report,
        { options, isTyped },
        context.launchers,
        !isTyped('report'),
        context.shell.env,
      );
      if (spec.kind === 'url' && isAws(spec.endpoint) && options.yes !== true)
        await confirmSpending('This creates a cluster and snapshots at real AWS.', context.shell);
      const plan = { report, findings, spec, watch: options.watch };
      context.finish(await carryOut(plan, context));
    },
  );
}

interface ReplayPlan {
  readonly report: Report;
  readonly findings: readonly PlacedFinding[];
  readonly spec: TargetSpec;
  readonly watch: readonly string[] | undefined;
}

async function carryOut(plan: ReplayPlan, context: Context): Promise<ExitCode> {
  const stop = interrupts(context.shell, {
    first: () => 'Stopping: removing what was made. Ctrl-C again cuts that short.',
    second: () => 'Leaving. Ctrl-C again leaves at once.',
  });
  const { signal, hurry } = stop;
  const endpoint = plan.spec.kind === 'url' ? plan.spec.endpoint : undefined;
  const watcher = plan.watch && (await watching(plan.watch, endpoint, signal));
  try {
    for (;;) {
      const code = await sendOnce(plan, context, signal, hurry);
      if (watcher === undefined || code === exitCodes.conformant || signal.aborted) return code;
      await watcher.next();
      if (signal.aborted) return exitCodes.interrupted;
    }
  } finally {
    watcher?.close();
    stop.release();
  }
}

/** Sends each case once on a target that is opened for it. */
async function sendOnce(
  { report, findings, spec }: ReplayPlan,
  context: Context,
  signal: AbortSignal,
  hurry: AbortSignal,
): Promise<ExitCode> {
  const target = await openTarget(spec, context, signal);
  const codes: ExitCode[] = [];
  try {
    for (const placed of findings) codes.push(await sendOne(placed, report, target, context, signal, hurry));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return exitCodes.interrupted;
  } finally {
    await target.close();
  }
  return (
    codes.find((code) => code === exitCodes.nonconformant) ??
    codes.find((code) => code !== exitCodes.conformant) ??
    exitCodes.conformant
  );
}

async function sendOne(
  placed: PlacedFinding,
  report: Report,
  target: Target,
  { shell }: Context,
  signal: AbortSignal,
  hurry: AbortSignal,
): Promise<ExitCode> {
  const { replay } = await import('../../replay/replay.js');
  const { columns, colour } = streamDestination(shell.stdout, shell.env);
  const beganMs = systemTime.now();
  const done = await replay(placed.finding, {
    target,
    recordedPrefix: report.prefix,
    recordedEndpoint: report.target.endpoint,
    newRunId: () => randomInt(36 ** 4),
    time: systemTime,
    readWithSdk: async (...read) => (await import('../../wire/sdk.js')).readWithSdk(...read),
    signal,
    hurry,
  });
  const look = { ms: systemTime.now() - beganMs, colours: coloursFor(colour), columns };
  shell.stdout.write(`${outcomeLines(placed, done, look).join('\n')}\n`);
  if (signal.aborted) return exitCodes.interrupted;
  switch (done.replayed.kind) {
    case 'fixed':
      return exitCodes.conformant;
    case 'still-failing':
    case 'failing-otherwise':
      return exitCodes.nonconformant;
    case 'not-set-up':
      return exitCodes.undecided;
  }
}

/** The cases as scripts for a shell, one after the other. */
async function scriptsOf(report: Report, findings: readonly PlacedFinding[]): Promise<string> {
  const { scriptOf } = await import('../../replay/script.js');
  const { runPrefix } = await import('../../engine/names.js');
  const { endpoint, region } = report.target;
  return findings
    .map(({ finding }) => {
      const prefixes = { from: report.prefix, to: runPrefix(randomInt(36 ** 4)) };
      return scriptOf(finding, { prefixes, endpoint, region });
    })
    .join('\n');
}
