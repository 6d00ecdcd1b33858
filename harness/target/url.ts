import { isAws } from './aws.js';
import type { Proxy } from '../wire/proxy.js';
import type { Credentials } from '../wire/sign.js';
import type { Target } from './target.js';
import { connect } from './connect.js';

/**
 * The times of a target that is not AWS, in milliseconds. AWS documents no bound on how late a read may be: this one is
 * our choice, generous, and short enough to wait for.
 */
export const emulatorTimes = { consistencyWindowMs: 6_000, settleTimeoutMs: 60_000 } as const;

/** The times of real AWS: it takes about half an hour for a snapshot with its cluster, so states are waited for by the hour. */
export const awsTimes = { ...emulatorTimes, settleTimeoutMs: 60 * 60_000 } as const;

/** A target somebody else runs. */
export interface UrlTargetOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
  /** Where the endpoint and the credentials were found, as a person calls the places. */
  readonly endpointFrom?: string;
  readonly credentialsFrom?: string;
  /** In PEM form: the authorities whose certificates are trusted; those that Node trusts where they are left out. */
  readonly trusted?: readonly string[];
  /** What stands between; loopback addresses are reached without. */
  readonly proxy?: Proxy | undefined;
  /** A cluster to use instead of making any. */
  readonly cluster?: string;
  /** Seconds. */
  readonly requestTimeout: number;
}

/** Reaches a target at a URL. Nothing is sent before the first exchange. */
export function urlTarget(options: UrlTargetOptions): Target {
  const { endpoint, endpointFrom, credentialsFrom, region, cluster } = options;
  return {
    info: {
      kind: 'url',
      endpoint,
      region,
      ...(endpointFrom !== undefined && { endpointFrom }),
      ...(credentialsFrom !== undefined && { credentialsFrom }),
      ...(cluster !== undefined && { cluster }),
    },
    ...connect(options),
    ...(isAws(endpoint) ? awsTimes : emulatorTimes),
  };
}
