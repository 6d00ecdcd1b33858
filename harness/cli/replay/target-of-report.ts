import { Command } from 'commander';
import type { Report } from '../../engine/events.js';
import type { Launcher } from '../../target/launcher.js';
import { targetSpec, type GivenTarget, type TargetSpec } from '../../target/target-spec.js';
import { UsageError } from '../../usage-error.js';
import { addTargetOptions, type TargetOptions } from '../target-options.js';

/** A report of somebody else says how its target is started: that is a command, and may be any. */
export class ReportStartsAProgram extends UsageError {
  constructor(startedBy: readonly string[]) {
    super(
      `The report says that its target was started with ${startedBy.join(' ')}. Say so on the command line, or name a running target with --endpoint: what a file says is not started.`,
    );
    this.name = 'ReportStartsAProgram';
  }
}

/** What a command line says of a target, with the names of what was typed. */
export interface TypedTarget {
  readonly options: TargetOptions;
  readonly isTyped: (name: string) => boolean;
}

/** Options that each name a target. */
const targets = ['endpoint', 'command', 'image', 'preset', 'launch'] as const;

/**
 * Where the case of a report is sent again: to what the command line names, else to the target of the report.
 *
 * @param isOwn whether the report is the latest of this working directory: only that may say what is started
 * @throws ReportStartsAProgram, and what `targetSpec` throws
 */
export async function targetOfReport(
  { target }: Pick<Report, 'target'>,
  { options, isTyped }: TypedTarget,
  launchers: readonly Launcher[],
  isOwn: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TargetSpec> {
  const { requestTimeout } = options;
  if (targets.some(isTyped)) return targetSpec(options, requestTimeout, env);
  const region = isTyped('region') ? options.region : target.region;
  const given: GivenTarget = { ...options, region, cluster: options.cluster ?? target.cluster };
  if (target.kind === 'embedded') return { kind: 'embedded', region: target.region, requestTimeout };
  const { startedBy } = target;
  if (startedBy === undefined)
    return targetSpec({ ...given, endpoint: target.endpoint }, requestTimeout, env);
  if (!isOwn) throw new ReportStartsAProgram(startedBy);
  return targetSpec({ ...given, ...optionsIn(startedBy, launchers) }, requestTimeout, env);
}

/** The options that a report's arguments stand for. */
function optionsIn(startedBy: readonly string[], launchers: readonly Launcher[]): GivenTarget {
  const command = addTargetOptions(new Command().exitOverride(), launchers);
  command.parse(startedBy.map(unquoted), { from: 'user' });
  const said = Object.entries(command.opts<TargetOptions>());
  return Object.fromEntries(said.filter(([name]) => command.getOptionValueSource(name) === 'cli'));
}

/** The value of an argument that is quoted for a shell. */
function unquoted(text: string): string {
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll(`'\\''`, "'") : text;
}
