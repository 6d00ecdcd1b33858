import type { Command } from 'commander';
import { defaultRunOptions, runOptionRanges } from '../engine/run-options.js';
import { parseEndpoint, parseRegion } from '../target/endpoint.js';
import type { GivenTarget } from '../target/target-spec.js';
import { number } from './numbers.js';

/** Values of the options that say where requests go. */
export interface TargetOptions extends GivenTarget {
  /** Seconds. */
  readonly requestTimeout: number;
}

/** Adds the options that say where requests go. */
export function addTargetOptions(command: Command): Command {
  return command
    .optionsGroup('Target:')
    .option(
      '--endpoint <url>',
      'address of the target (default: MEMORYDB_ENDPOINT, AWS_ENDPOINT_URL_MEMORYDB, AWS_ENDPOINT_URL or the AWS profile; if none is set, the embedded MemoryDB)',
      (text: string) => parseEndpoint(text),
    )
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
