import { defaultProvider } from '@aws-sdk/credential-provider-node';
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
 * Credentials from the usual AWS environment and profile. For an endpoint that is not Amazon's, `test`/`test` where
 * there are none, and no metadata service is ever asked for them.
 *
 * @throws CredentialsAreMissing
 */
export async function findCredentials(isAws: boolean, env: NodeJS.ProcessEnv): Promise<Credentials> {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  if (accessKeyId !== undefined && secretAccessKey !== undefined)
    return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  if (!isAws && env['AWS_PROFILE'] === undefined) return forEmulators;
  try {
    return await defaultProvider({
      ...(env['AWS_PROFILE'] !== undefined && { profile: env['AWS_PROFILE'] }),
    })();
  } catch (error) {
    throw new CredentialsAreMissing(error instanceof Error ? error.message : String(error));
  }
}
