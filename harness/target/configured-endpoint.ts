import { UsageError } from '../usage-error.js';
import type { Profiles } from '../wire/profiles.js';

/** A profile names a section of services that is not there. */
export class ServicesAreMissing extends UsageError {
  constructor(section: string, profile: string) {
    super(
      `The profile "${profile}" names the section [services ${section}], which its file does not have. Add it, or give --endpoint.`,
    );
    this.name = 'ServicesAreMissing';
  }
}

/** A switch is neither on nor off. */
export class SwitchIsWrong extends UsageError {
  constructor(name: string, text: string) {
    super(`${name} must be true or false, not "${text}".`);
    this.name = 'SwitchIsWrong';
  }
}

/** An endpoint that nobody typed, and where it stands. */
export interface ConfiguredEndpoint {
  readonly url: string;
  /** As a person calls the place: `AWS_ENDPOINT_URL`, `endpoint_url of profile local`. */
  readonly from: string;
}

/**
 * The endpoint that the environment and AWS's shared files name, in the order of the SDKs, which a variable of our own
 * comes before. Undefined where they name none.
 *
 * @throws ServicesAreMissing
 * @throws SwitchIsWrong
 */
export function configuredEndpoint(
  env: Readonly<Record<string, string | undefined>>,
  profiles: Profiles,
): ConfiguredEndpoint | undefined {
  const own = inEnvironment('MEMORYDB_ENDPOINT', env);
  if (own !== undefined) return own;
  const { name, settings } = profiles;
  const ignores =
    switchOf('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']) ??
    switchOf(
      `ignore_configured_endpoint_urls of profile ${name}`,
      settings['ignore_configured_endpoint_urls'],
    );
  if (ignores === true) return undefined;
  return (
    inEnvironment('AWS_ENDPOINT_URL_MEMORYDB', env) ??
    inEnvironment('AWS_ENDPOINT_URL', env) ??
    inServices(profiles) ??
    (settings['endpoint_url'] === undefined
      ? undefined
      : { url: settings['endpoint_url'], from: `endpoint_url of profile ${name}` })
  );
}

function inEnvironment(
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
): ConfiguredEndpoint | undefined {
  const url = env[variable];
  // Empty stands for unset, as the SDKs have it.
  return url === undefined || url === '' ? undefined : { url, from: variable };
}

function inServices({ name, settings, services }: Profiles): ConfiguredEndpoint | undefined {
  const section = settings['services'];
  if (section === undefined) return undefined;
  const found = services(section);
  if (found === undefined) throw new ServicesAreMissing(section, name);
  const url = found['memorydb.endpoint_url'];
  return url === undefined ? undefined : { url, from: `[services ${section}] of profile ${name}` };
}

function switchOf(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^(true|false)$/i.test(text)) throw new SwitchIsWrong(name, text);
  return text.toLowerCase() === 'true';
}
