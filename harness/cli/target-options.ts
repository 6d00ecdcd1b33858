import { Option, type Command } from 'commander';
import { defaultRunOptions, runOptionRanges } from '../engine/run-options.js';
import { parseEndpoint, parseRegion } from '../target/endpoint.js';
import type { Launcher, LauncherOption } from '../target/launcher.js';
import { defaultStartTimeout } from '../target/launcher.js';
import type { GivenTarget } from '../target/target-spec.js';
import { number } from './numbers.js';

/** Values of the options that say where requests go. */
export interface TargetOptions extends GivenTarget {
  /** Seconds. */
  readonly requestTimeout: number;
}

/** Adds the options that say where requests go. Each launcher brings its own; none for a target that must be running. */
export function addTargetOptions(command: Command, launchers: readonly Launcher[]): Command {
  command
    .optionsGroup('Target:')
    .option(
      '--endpoint <url>',
      'address of the target (default: MEMORYDB_ENDPOINT, AWS_ENDPOINT_URL_MEMORYDB, AWS_ENDPOINT_URL or the AWS profile; if none is set, the embedded MemoryDB)',
      (text: string) => parseEndpoint(text),
    );
  if (launchers.length > 0) addLauncherOptions(command, launchers);
  return command
    .option(
      '--region <name>',
      'region in signatures (default: AWS_REGION or the AWS profile; if none is set, us-east-1)',
      (text: string) => parseRegion(text),
    )
    .option('--ca <file>', 'file with certificate authorities to trust in addition, in PEM form')
    .option('--cluster <name>', 'take snapshots of this existing cluster, and create no clusters')
    .option(
      '--request-timeout <seconds>',
      'longest wait for one answer',
      number('--request-timeout', runOptionRanges.requestTimeout),
      defaultRunOptions.requestTimeout,
    )
    .option('--allow-aws', 'allow an endpoint of real AWS, where each run costs money');
}

function addLauncherOptions(command: Command, launchers: readonly Launcher[]): void {
  for (const { options } of launchers) for (const option of options) command.addOption(optionOf(option));
  command
    .option(
      '--port <n>',
      'port that the command or the image listens on',
      number('--port', { kind: 'whole', min: 1, max: 65_535 }),
    )
    .option(
      '--ready-path <path>',
      'path of a started target that succeeds once it is ready (default: any answer)',
    )
    .option(
      '--start-timeout <seconds>',
      `longest wait for the first answer of a started target (default: ${defaultStartTimeout})`,
      number('--start-timeout', { kind: 'positive', unit: 'seconds', max: 3_600 }),
    );
}

function optionOf({ flag, description, repeatable }: LauncherOption): Option {
  const option = new Option(flag, description);
  return repeatable === true
    ? option.argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text])
    : option;
}
