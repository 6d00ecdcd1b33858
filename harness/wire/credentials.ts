import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { keysOf } from './profile.js';
import { SealedCredentials } from './sealed-credentials.js';
import type { Credentials } from './sign.js';

/** There is nothing to sign with, and the endpoint is Amazon's own. */
export class CredentialsAreMissing extends Error {
  constructor(why: string) {
    super(
      `No AWS credentials were found (${why}). Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.`,
    );
    this.name = 'CredentialsAreMissing';
  }
}

/** What emulators take. */
const forEmulators: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * Credentials from the usual AWS environment and profile. For an endpoint that is not Amazon's: the environment's
 * keys, else the static keys of the profile that AWS_PROFILE names, else `test`/`test`; no metadata service, token
 * service or other network is asked for them then.
 *
 * @throws CredentialsAreMissing for Amazon's own endpoints
 */
export async function findCredentials(isAws: boolean, env: NodeJS.ProcessEnv): Promise<SealedCredentials> {
  const given = keysInEnvironment(env);
  if (given !== undefined) return new SealedCredentials(given);
  // Empty stands for unset, as the SDK has it.
  const profile = env['AWS_PROFILE'] === '' ? undefined : env['AWS_PROFILE'];
  if (!isAws)
    return new SealedCredentials(
      (profile === undefined ? undefined : await keysInFiles(profile, env)) ?? forEmulators,
    );
  try {
    return new SealedCredentials(await defaultProvider(profile === undefined ? {} : { profile })());
  } catch (error) {
    throw new CredentialsAreMissing(error instanceof Error ? error.message : String(error));
  }
}

function keysInEnvironment(env: NodeJS.ProcessEnv): Credentials | undefined {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId = '',
    AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
    AWS_SESSION_TOKEN: sessionToken = '',
  } = env;
  if (accessKeyId === '' || secretAccessKey === '') return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken !== '' && { sessionToken }) };
}

async function keysInFiles(profile: string, env: NodeJS.ProcessEnv): Promise<Credentials | undefined> {
  const home = join(env['HOME'] ?? homedir(), '.aws');
  const files = [
    env['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, 'credentials'),
    env['AWS_CONFIG_FILE'] ?? join(home, 'config'),
  ];
  for (const file of files) {
    const keys = keysOf(profile, await readFile(file, 'utf8').catch(() => ''));
    if (keys !== undefined) return keys;
  }
  return undefined;
}
