import { homedir } from 'node:os';
import { join } from 'node:path';
import { loadSharedConfigFiles } from '@smithy/core/config';
import { UsageError } from '../usage-error.js';

/** AWS_PROFILE names a profile that stands in no file. */
export class ProfileIsMissing extends UsageError {
  constructor(name: string, files: readonly string[]) {
    super(
      `AWS_PROFILE names the profile "${name}", which is neither in ${files.join(' nor in ')}. Name one that is, or unset AWS_PROFILE.`,
    );
    this.name = 'ProfileIsMissing';
  }
}

/** Settings by name; those below another (`memorydb =`, then indented `endpoint_url = …`) as `memorydb.endpoint_url`. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** What AWS's shared files say. */
export interface Profiles {
  /** The profile that AWS_PROFILE names; `default` where it names none. */
  readonly name: string;
  /** True where AWS_PROFILE names it: then it is there. */
  readonly isAskedFor: boolean;
  /** Settings of that profile, as the SDK reads configuration: the `config` file's before those of `credentials`. */
  readonly settings: Settings;
  /** The same as the SDK reads keys: the `credentials` file's first. */
  readonly keys: Settings;
  /** A `[services NAME]` section of the `config` file. */
  readonly services: (name: string) => Settings | undefined;
}

/**
 * Reads AWS's `config` and `credentials` files where the environment says they are. A file that is not there is empty.
 * @throws ProfileIsMissing
 */
export async function readProfiles(env: Readonly<Record<string, string | undefined>>): Promise<Profiles> {
  const folder = join(env['HOME'] || env['USERPROFILE'] || homedir(), '.aws');
  const configFilepath = env['AWS_CONFIG_FILE'] || join(folder, 'config');
  const filepath = env['AWS_SHARED_CREDENTIALS_FILE'] || join(folder, 'credentials');
  const { configFile, credentialsFile } = await loadSharedConfigFiles({
    filepath,
    configFilepath,
    ignoreCache: true,
  });
  const asked = env['AWS_PROFILE'] || undefined;
  const name = asked ?? 'default';
  const [inConfig, inCredentials] = [own(configFile, name), own(credentialsFile, name)];
  if (asked !== undefined && inConfig === undefined && inCredentials === undefined)
    throw new ProfileIsMissing(asked, [configFilepath, filepath]);
  return {
    name,
    isAskedFor: asked !== undefined,
    settings: { ...inCredentials, ...inConfig },
    keys: { ...inConfig, ...inCredentials },
    services: (section) => own(configFile, `services.${section}`),
  };
}

function own(file: Readonly<Record<string, Settings>>, section: string): Settings | undefined {
  return Object.hasOwn(file, section) ? file[section] : undefined;
}
