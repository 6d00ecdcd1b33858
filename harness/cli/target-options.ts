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
    .option(
      '--endpoint <url>',
      'where the target answers (MEMORYDB_ENDPOINT, AWS_ENDPOINT_URL_MEMORYDB, AWS_ENDPOINT_URL, or the AWS profile’s; else the embedded one)',
      (text: string) => parseEndpoint(text),
    )
    .option(
      '--region <name>',
      'region to sign for (AWS_REGION, or the AWS profile’s; else us-east-1)',
      (text: string) => parseRegion(text),
    )
    .option('--ca <file>', 'trust the certificates in this file too, as of a company’s own authority')
    .option('--cluster <name>', 'use this cluster and create none')
    .option(
      '--request-timeout <seconds>',
      'longest wait for one answer',
      number('--request-timeout', runOptionRanges.requestTimeout),
      defaultRunOptions.requestTimeout,
    )
    .option('--allow-aws', 'go on though the endpoint is real AWS and costs money');
}
