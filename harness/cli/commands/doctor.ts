import { randomInt } from 'node:crypto';
import { Command } from 'commander';
import { coloursFor } from '../../report/colours.js';
import { streamDestination } from '../../report/destination.js';
import type { Target, TargetInfo } from '../../target/target.js';
import type { Context } from '../context.js';
import { examplesText } from '../examples.js';
import { ok, render, type Line } from '../doctor/line.js';
import { nodeVersion } from '../doctor/node-version.js';
import { exitCodes, type ExitCode } from '../../exit-codes.js';
import { interrupts } from '../interrupts.js';
import { openTarget } from '../open-target.js';
import { systemTime } from '../../system-time.js';
import { targetSpec, type TargetSpec } from '../../target/target-spec.js';
import { addTargetOptions, type TargetOptions } from '../target-options.js';
import { readTool } from '../../tool.js';

/** `doctor`: tells a wrong set-up from a wrong target, in plain words. */
export function doctorCommand(context: Context): Command {
  const command = new Command('doctor').description(
    'check the set-up and the target step by step; each problem comes with its fix',
  );
  command.addHelpText(
    'after',
    examplesText([['doctor --endpoint http://127.0.0.1:5000', 'is it my set-up, or the target?']]),
  );
  return addTargetOptions(command, context.launchers).action(async (options: TargetOptions) => {
    const spec = await targetSpec(options, options.requestTimeout, context.shell.env);
    context.finish(await examine(spec, context));
  });
}

async function examine(spec: TargetSpec, context: Context): Promise<ExitCode> {
  const { shell } = context;
  const { columns, colour } = streamDestination(shell.stdout, shell.env);
  const colours = coloursFor(colour);
  const lines: Line[] = [];
  const tell = (line: Line): void => {
    lines.push(line);
    shell.stdout.write(`${render(line, colours, columns).join('\n')}\n`);
  };
  tell(nodeVersion(shell.nodeVersion, readTool().oldestNode));
  // The engine is loaded only when it is needed: help and mistakes are answered at once.
  const { checkup } = await import('../doctor/checkup.js');
  const stop = interrupts(shell, {
    first: () => 'Stopping: removing what was made. Ctrl-C again cuts that short, and lists what is left.',
    second: () => 'Leaving. Ctrl-C again leaves at once.',
  });
  let target: Target | undefined;
  try {
    target = await openTarget(spec, context, stop.signal);
    for (const line of targetLines(target.info)) tell(line);
    for await (const line of checkup(target, systemTime, randomInt(36 ** 4), stop.signal)) tell(line);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return exitCodes.interrupted;
  } finally {
    // A second Ctrl-C must be able to end a target that does not let itself be closed.
    await Promise.resolve(target?.close()).finally(() => stop.release());
  }
  const [summary, code] = conclusion(lines);
  shell.stdout.write(`\n${summary}\n`);
  return code;
}

function targetLines({ kind, endpoint, region, endpointFrom, credentialsFrom }: TargetInfo): Line[] {
  const from = endpointFrom === undefined ? '' : ` (from ${endpointFrom})`;
  return [
    ok(`Target: ${kind}, ${endpoint}${from}, region ${region}.`),
    ...(credentialsFrom === undefined ? [] : [ok(`Requests are signed with ${credentialsFrom}.`)]),
  ];
}

function conclusion(lines: readonly Line[]): [string, ExitCode] {
  const failed = lines.find((line) => line.status === 'fail');
  if (failed?.fault === 'set-up')
    return ['The set-up is wrong; nothing is said of the target.', exitCodes.usage];
  if (failed?.fault === 'target')
    return ['The target is wrong: a run can tell nothing of it yet.', exitCodes.undecided];
  const warned = lines.some((line) => line.status === 'warn');
  return [warned ? 'A run is possible, and will see less.' : 'All is well for a run.', exitCodes.conformant];
}
