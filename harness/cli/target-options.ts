import type { Command } from 'commander';
import { guardAws, parseEndpoint, parseRegion } from './endpoint.js';
import { positiveNumber } from './numbers.js';
import type { TargetSpec } from './dependencies.js';
import { OptionNeedsAnother } from '../usage-error.js';

/** Values of the options that say where requests go. */
export interface TargetOptions {
  readonly endpoint?: string;
  readonly region?: string;
  readonly cluster?: string;
  /** Seconds. */
  readonly requestTimeout: number;
  readonly allowAws?: true;
}

/** Adds the options that say where requests go. */
export function addTargetOptions(command: Command): Command {
  return command
    .option('--endpoint <url>', 'where the target answers (the embedded one unless given)', parseEndpoint)
    .option('--region <name>', 'region to sign for (AWS_REGION, else us-east-1)', parseRegion)
    .option('--cluster <name>', 'use this cluster and create none')
    .option(
      '--request-timeout <seconds>',
      'longest wait for one answer',
      positiveNumber('--request-timeout', 'seconds', 3600),
      10,
    )
    .option('--allow-aws', 'go on though the endpoint is real AWS and costs money');
}

/**
 * The target that the options ask for.
 * @throws EndpointCostsMoney
 * @throws OptionNeedsAnother
 * @throws RegionIsWrong where the environment names an impossible one
 */
export function targetWish(
  options: TargetOptions,
  env: Readonly<Record<string, string | undefined>>,
): TargetSpec {
  const { endpoint, cluster, requestTimeout } = options;
  const region = options.region ?? parseRegion(env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1');
  if (endpoint === undefined) {
    if (cluster !== undefined)
      throw new OptionNeedsAnother('--cluster', '--endpoint', 'the embedded target starts with no cluster');
    return { kind: 'embedded', region, requestTimeout };
  }
  guardAws(endpoint, options.allowAws === true);
  return { kind: 'url', endpoint, region, cluster, requestTimeout };
}
