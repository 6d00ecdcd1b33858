import { Command } from 'commander';
import type { Leftover } from '../../engine/events.js';
import { exitCodes, type ExitCode } from '../../exit-codes.js';
import { sanitise } from '../../report/sanitise.js';
import { count } from '../../report/words.js';
import { systemTime } from '../../system-time.js';
import { OptionNeedsAnEndpoint, targetSpec } from '../../target/target-spec.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { interrupts } from '../interrupts.js';
import { addTargetOptions, type TargetOptions } from '../target-options.js';
import { PrefixIsNotARuns } from '../usage-errors.js';

interface Options extends TargetOptions {
  readonly prefix: string;
  readonly dryRun?: true;
}

/** `sweep`: removes what a run left on a target that could not clean up. */
export function sweepCommand(context: Context): Command {
  const command = new Command('sweep')
    .description('remove what a run that was killed has left on a target')
    .requiredOption('--prefix <prefix>', 'what the names of the run begin with, as its first lines show it')
    .option('--dry-run', 'only list what would be removed')
    .addHelpText(
      'after',
      examplesText([
        ['sweep --prefix mc1x2y --endpoint http://127.0.0.1:5000 --dry-run', 'what is left of that run?'],
      ]),
    );
  return addTargetOptions(command, []).action(async (options: Options) =>
    context.finish(await carryOut(options, context)),
  );
}

async function carryOut(options: Options, { shell, dependencies }: Context): Promise<ExitCode> {
  const { findOfRun, sweep } = await import('../../engine/sweep.js');
  const { nameText } = await import('../../engine/inventory.js');
  const { isRunPrefix } = await import('../../engine/names.js');
  const { prefix, dryRun } = options;
  if (!isRunPrefix(prefix)) throw new PrefixIsNotARuns(prefix);
  const spec = await targetSpec(options, options.requestTimeout, shell.env);
  if (spec.kind !== 'url') throw new OptionNeedsAnEndpoint('sweep', 'ends with its run');
  const tell = (line: string): void => void shell.stdout.write(`${line}\n`);
  const stop = interrupts(shell, { first: () => 'Stopping. Ctrl-C again leaves at once.' });
  const target = await dependencies.openTarget(spec, { signal: stop.signal });
  try {
    const settings = { target, prefix, time: systemTime, signal: stop.signal };
    if (dryRun === true) {
      const { things, unseen } = await findOfRun(settings);
      for (const { kind, name } of things) tell(`${kind} ${sanitise(nameText(name))}`);
      tell(`${inWords(things)} found with names that begin with ${prefix}. Nothing was removed.`);
      for (const why of unseen) tell(unseenLine(why));
      return codeOf(stop.signal, unseen.length === 0);
    }
    const { removed, leftovers, unseen } = await sweep(settings);
    for (const { kind, name } of removed) tell(`removed ${kind} ${sanitise(nameText(name))}`);
    for (const leftover of leftovers) tell(leftLine(leftover));
    tell(`${inWords(removed)} removed, ${leftovers.length} left, with names that begin with ${prefix}.`);
    for (const why of unseen) tell(unseenLine(why));
    return codeOf(stop.signal, leftovers.length === 0 && unseen.length === 0);
  } finally {
    stop.release();
    await target.close();
  }
}

function codeOf(signal: AbortSignal, isAllDone: boolean): ExitCode {
  if (signal.aborted) return exitCodes.interrupted;
  return isAllDone ? exitCodes.conformant : exitCodes.undecided;
}

function leftLine({ kind, name, reason }: Leftover): string {
  return `left    ${kind} ${sanitise(name)}: ${sanitise(reason)}`;
}

function unseenLine(why: string): string {
  return `There may be more: ${sanitise(why)}.`;
}

function inWords(things: readonly { readonly kind: 'cluster' | 'snapshot' }[]): string {
  const of = (kind: 'cluster' | 'snapshot'): number => things.filter((thing) => thing.kind === kind).length;
  return `${count(of('snapshot'), 'snapshot')} and ${count(of('cluster'), 'cluster')}`;
}
