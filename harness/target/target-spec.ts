import { UsageError } from '../usage-error.js';
import type { Profiles } from '../wire/profiles.js';
import type { Credentials } from '../wire/sign.js';
import { trustedCertificates } from '../wire/trusted-certificates.js';
import { configuredEndpoint, type ConfiguredEndpoint } from './configured-endpoint.js';
import { parseEndpoint, parseRegion, refuseAws } from './endpoint.js';
import { chosenLauncher } from './chosen-launcher.js';
import type { GivenLaunch, Launcher } from './launcher.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A target to open, every part of it found right. */
export type TargetSpec =
  | {
      readonly kind: 'embedded';
      readonly region: string;
      /** Seconds. */
      readonly requestTimeout: number;
    }
  | {
      readonly kind: 'url';
      readonly endpoint: string;
      /** Where the endpoint was found: `--endpoint`, the name of a variable, a profile. */
      readonly endpointFrom: string;
      readonly region: string;
      readonly cluster: string | undefined;
      /** Seconds. */
      readonly requestTimeout: number;
      /** In PEM form: the authorities whose certificates are trusted; those that Node trusts where they are left out. */
      readonly trusted?: readonly string[];
      /** Those of the environment or the profile where they are left out. */
      readonly credentials?: Credentials;
    }
  | {
      /** One that is started for the run. */
      readonly kind: 'launched';
      readonly launcher: Launcher;
      readonly options: GivenLaunch;
      readonly region: string;
      readonly cluster: string | undefined;
      /** Seconds. */
      readonly requestTimeout: number;
      readonly credentials?: Credentials;
    };

/** What a user says of a target. What is left out is found where AWS's SDKs find it. */
export interface GivenTarget extends GivenLaunch {
  /** Where the target answers, as `http://127.0.0.1:5000`. The embedded MemoryDB where none is given or found. */
  readonly endpoint?: string | undefined;
  /** Region to sign for; us-east-1 where none is given or found. */
  readonly region?: string | undefined;
  /** A file with certificates in PEM form that are trusted beside those that Node trusts. */
  readonly ca?: string | undefined;
  /** A cluster to use instead of creating any. */
  readonly cluster?: string | undefined;
  /** What to sign with; `test`/`test` where none are given or found and the endpoint is not AWS. */
  readonly credentials?: Credentials | undefined;
  /** Whether to go on though the endpoint is real AWS, where every cluster and snapshot costs money. */
  readonly allowAws?: boolean | undefined;
}

/** Something was said of a target, and no endpoint where it could be. */
export class OptionNeedsAnEndpoint extends UsageError {
  constructor(option: string, why: string) {
    super(`${option} needs --endpoint: the embedded target ${why}.`);
    this.name = 'OptionNeedsAnEndpoint';
  }
}

/**
 * The target that a user asks for.
 *
 * @param requestTimeout the longest wait for one answer, in seconds
 * @throws EndpointIsNotAUrl, EndpointCostsMoney, OptionNeedsAnEndpoint, RegionIsWrong
 * @throws CertificatesAreNotReadable
 * @throws ProfileIsMissing, ServicesAreMissing, SwitchIsWrong where AWS's environment or files are wrong
 */
export async function targetSpec(
  given: GivenTarget,
  requestTimeout: number,
  env: Environment,
): Promise<TargetSpec> {
  const { ca, cluster, credentials } = given;
  // Help and mistakes cost nothing: what reads the files is loaded when they are read.
  const { readProfiles } = await import('../wire/profiles.js');
  const profiles = await readProfiles(env);
  const region = givenRegion(given) ?? configuredRegion(env, profiles) ?? 'us-east-1';
  const launcher = await chosenLauncher(given);
  if (launcher !== undefined) {
    const common = { region, cluster, requestTimeout, ...(credentials !== undefined && { credentials }) };
    return { kind: 'launched', launcher, options: given, ...common };
  }
  const endpoint = givenEndpoint(given) ?? configuredEndpoint(env, profiles);
  if (endpoint === undefined) {
    if (cluster !== undefined) throw new OptionNeedsAnEndpoint('--cluster', 'starts with no cluster');
    if (ca !== undefined) throw new OptionNeedsAnEndpoint('--ca', 'has no certificate');
    return { kind: 'embedded', region, requestTimeout };
  }
  const url = parseEndpoint(endpoint.url, endpoint.from);
  if (given.allowAws !== true) refuseAws(url, endpoint.from);
  return {
    kind: 'url',
    endpoint: url,
    endpointFrom: endpoint.from,
    region,
    cluster,
    requestTimeout,
    ...(ca !== undefined && { trusted: await trustedCertificates(ca, env) }),
    ...(credentials !== undefined && { credentials }),
  };
}

function givenEndpoint({ endpoint }: GivenTarget): ConfiguredEndpoint | undefined {
  return endpoint === undefined ? undefined : { url: endpoint, from: '--endpoint' };
}

function givenRegion({ region }: GivenTarget): string | undefined {
  return region === undefined ? undefined : parseRegion(region);
}

function configuredRegion(env: Environment, { name, settings }: Profiles): string | undefined {
  for (const variable of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    const region = env[variable];
    if (region !== undefined && region !== '') return parseRegion(region, variable);
  }
  const { region } = settings;
  return region === undefined ? undefined : parseRegion(region, `region of profile ${name}`);
}
