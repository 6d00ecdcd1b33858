import type { Command } from 'commander';
import { guardAws, parseEndpoint, parseRegion } from './endpoint.js';
import { positiveNumber } from './numbers.js';
import type { TargetSpec } from './dependencies.js';
import { configuredEndpoint, type ConfiguredEndpoint } from '../target/configured-endpoint.js';
import type { Profiles } from '../wire/profiles.js';
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
 * The target that the options ask for; what they leave open is found where AWS's SDKs find it.
 *
 * @throws EndpointIsNotAUrl, EndpointCostsMoney, OptionNeedsAnother, RegionIsWrong
 * @throws ProfileIsMissing, ServicesAreMissing, SwitchIsWrong where AWS's environment or files are wrong
 */
export async function targetSpec(
  options: TargetOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TargetSpec> {
  const { cluster, requestTimeout } = options;
  // Help and mistakes cost nothing: what reads the files is loaded when they are read.
  const { readProfiles } = await import('../wire/profiles.js');
  const profiles = await readProfiles(env);
  const region = options.region ?? configuredRegion(env, profiles) ?? 'us-east-1';
  const endpoint = givenEndpoint(options) ?? configuredEndpoint(env, profiles);
  if (endpoint === undefined) {
    if (cluster !== undefined)
      throw new OptionNeedsAnother('--cluster', '--endpoint', 'the embedded target starts with no cluster');
    return { kind: 'embedded', region, requestTimeout };
  }
  const url = parseEndpoint(endpoint.url, endpoint.from);
  guardAws(url, endpoint.from, options.allowAws === true);
  return { kind: 'url', endpoint: url, endpointFrom: endpoint.from, region, cluster, requestTimeout };
}

function givenEndpoint({ endpoint }: TargetOptions): ConfiguredEndpoint | undefined {
  return endpoint === undefined ? undefined : { url: endpoint, from: '--endpoint' };
}

function configuredRegion(
  env: Readonly<Record<string, string | undefined>>,
  { name, settings }: Profiles,
): string | undefined {
  for (const variable of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    const region = env[variable];
    if (region !== undefined && region !== '') return parseRegion(region, variable);
  }
  const { region } = settings;
  return region === undefined ? undefined : parseRegion(region, `region of profile ${name}`);
}
