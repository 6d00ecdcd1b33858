import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { Profiles, Settings } from './profiles.js';
import { UsageError } from '../usage-error.js';
import { SealedCredentials } from './sealed-credentials.js';
import type { Credentials } from './sign.js';

/** There is nothing to sign with, and the endpoint is Amazon's own. */
export class CredentialsAreMissing extends UsageError {
  constructor(why: string) {
    super(
      `No AWS credentials were found (${why}). Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.`,
    );
    this.name = 'CredentialsAreMissing';
  }
}

/** Of what belongs together a part is there. */
export class CredentialsAreIncomplete extends UsageError {
  constructor(present: string, missing: string, where: string) {
    super(
      `${where} has ${present} without ${missing}: nothing can be signed with that. Set both, or neither.`,
    );
    this.name = 'CredentialsAreIncomplete';
  }
}

/** The profile that was asked for takes a network to resolve, for which an emulator is no reason. */
export class ProfileHoldsNoKeys extends UsageError {
  constructor(name: string) {
    super(
      `The profile "${name}" holds no keys itself, and none are fetched for an endpoint that is not AWS. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or unset AWS_PROFILE to sign as test/test.`,
    );
    this.name = 'ProfileHoldsNoKeys';
  }
}

/** Credentials, and where they were found, in words that follow "signed with". */
export interface FoundCredentials {
  readonly credentials: SealedCredentials;
  readonly from: string;
}

/** What emulators take. */
const forEmulators: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * Credentials of the environment, else of the profile. For an endpoint that is not Amazon's own, only keys that stand
 * there are taken, and where nothing is asked for and none stand there, `test`/`test`: no metadata service, token
 * service or other network is asked for them then.
 *
 * @throws CredentialsAreIncomplete
 * @throws ProfileHoldsNoKeys for endpoints that are not Amazon's own
 * @throws CredentialsAreMissing for Amazon's own
 */
export async function findCredentials(
  isAws: boolean,
  env: Readonly<Record<string, string | undefined>>,
  { name, isAskedFor, keys }: Profiles,
): Promise<FoundCredentials> {
  const inEnvironment = staticKeys(env, inVariables, 'The environment');
  if (inEnvironment !== undefined) return found(inEnvironment, 'the keys of the environment');
  const inProfile = staticKeys(keys, inFiles, `The profile "${name}"`);
  if (isAws) {
    const credentials = await resolved(isAskedFor ? name : undefined);
    return found(credentials, isAskedFor ? `profile ${name}` : 'what the AWS SDK finds by itself');
  }
  if (inProfile !== undefined) return found(inProfile, `the keys of profile ${name}`);
  if (isAskedFor) throw new ProfileHoldsNoKeys(name);
  return found(forEmulators, 'test/test, since there are no others');
}

function found(credentials: Credentials, from: string): FoundCredentials {
  return { credentials: new SealedCredentials(credentials), from };
}

const inVariables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
const inFiles = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'] as const;

/** The keys that stand in settings under these names; empty stands for unset. Undefined where there are none. */
function staticKeys(
  settings: Settings,
  [id, secret, token]: typeof inVariables | typeof inFiles,
  where: string,
): Credentials | undefined {
  const [accessKeyId, secretAccessKey, sessionToken] = [id, secret, token].map(
    (name) => settings[name] || undefined,
  );
  if (accessKeyId !== undefined && secretAccessKey !== undefined)
    return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  if (accessKeyId !== undefined) throw new CredentialsAreIncomplete(id, secret, where);
  if (secretAccessKey !== undefined) throw new CredentialsAreIncomplete(secret, id, where);
  return undefined;
}

async function resolved(profile: string | undefined): Promise<Credentials> {
  try {
    return await defaultProvider(profile === undefined ? {} : { profile })();
  } catch (error) {
    throw new CredentialsAreMissing(error instanceof Error ? error.message : String(error));
  }
}
