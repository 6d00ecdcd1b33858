import { findCredentials } from '../wire/credentials.js';
import { proxyFor } from '../wire/proxy.js';
import { readProfiles } from '../wire/profiles.js';
import { SealedCredentials } from '../wire/sealed-credentials.js';
import { isAws } from './aws.js';
import { startingAgain } from './chosen-launcher.js';
import { embeddedTarget } from './embedded.js';
import type { LaunchContext } from './launcher.js';
import type { TargetSpec } from './target-spec.js';
import type { Target } from './target.js';
import { urlTarget } from './url.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** How a target that has to be started is started. */
export interface OpenOptions {
  /** Ends the start early; it then rejects. */
  readonly signal?: AbortSignal | undefined;
  /** Told when a target that was started ends by itself; a warning of the process unless given. */
  readonly warn?: LaunchContext['warn'] | undefined;
}

/**
 * Opens a target; close it in the end. Sends nothing to one that somebody else runs.
 *
 * @throws ProxyIsNotAUrl
 * @throws CredentialsAreIncomplete, CredentialsAreMissing, ProfileHoldsNoKeys, ProfileIsMissing
 * @throws UsageError where a target can't be started, LaunchWasInterrupted where the signal ended that
 */
export async function openTarget(
  spec: TargetSpec,
  env: Environment,
  options: OpenOptions = {},
): Promise<Target> {
  switch (spec.kind) {
    case 'embedded':
      return embeddedTarget(spec);
    case 'url':
      return openUrl(spec, env);
    case 'launched':
      return openLaunched(spec, env, options);
  }
}

async function openUrl(spec: TargetSpec & { readonly kind: 'url' }, env: Environment): Promise<Target> {
  const { cluster, credentials: given, ...where } = spec;
  const { credentials, from } = given
    ? { credentials: new SealedCredentials(given), from: 'the credentials given' }
    : await findCredentials(isAws(where.endpoint), env, await readProfiles(env));
  return urlTarget({
    ...where,
    credentials,
    credentialsFrom: from,
    proxy: proxyFor(new URL(where.endpoint), env),
    ...(cluster !== undefined && { cluster }),
  });
}

async function openLaunched(
  spec: TargetSpec & { readonly kind: 'launched' },
  env: Environment,
  { signal = new AbortController().signal, warn = (text) => process.emitWarning(text) }: OpenOptions,
): Promise<Target> {
  const { launcher, options, region, cluster, requestTimeout, credentials } = spec;
  const launched = await launcher.launch(options, { env, signal, warn });
  try {
    const target = await openUrl(
      {
        kind: 'url',
        endpoint: launched.endpoint,
        endpointFrom: `--${launcher.name}`,
        region,
        cluster,
        requestTimeout,
        ...(credentials !== undefined && { credentials }),
      },
      env,
    );
    return {
      ...target,
      info: { ...target.info, kind: launcher.name, startedBy: startingAgain(launcher, options) },
      close: () => target.close().finally(() => launched.close()),
    };
  } catch (error) {
    await launched.close();
    throw error;
  }
}
