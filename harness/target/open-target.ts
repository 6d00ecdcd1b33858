import { findCredentials } from '../wire/credentials.js';
import { proxyFor } from '../wire/proxy.js';
import { readProfiles } from '../wire/profiles.js';
import { SealedCredentials } from '../wire/sealed-credentials.js';
import { isAws } from './aws.js';
import { embeddedTarget } from './embedded.js';
import type { TargetSpec } from './target-spec.js';
import type { Target } from './target.js';
import { urlTarget } from './url.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens a target; close it in the end. Sends nothing to one that somebody else runs.
 * @throws ProxyIsNotAUrl
 * @throws CredentialsAreIncomplete, CredentialsAreMissing, ProfileHoldsNoKeys, ProfileIsMissing
 */
export async function openTarget(spec: TargetSpec, env: Environment): Promise<Target> {
  switch (spec.kind) {
    case 'embedded':
      return embeddedTarget(spec);
    case 'url':
      return openUrl(spec, env);
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
