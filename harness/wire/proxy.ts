import { UsageError } from '../usage-error.js';
import { withoutPassword } from './without-passwords.js';

/** A variable names a proxy in a way that says not where it is. */
export class ProxyIsNotAUrl extends UsageError {
  constructor(variable: string, text: string) {
    super(
      `${variable} "${withoutPassword(text)}" names no proxy. Give one like http://proxy.example:3128, or unset it.`,
    );
    this.name = 'ProxyIsNotAUrl';
  }
}

/** A proxy between this machine and a target. */
export interface Proxy {
  /** With a scheme; it may hold a user and a password. */
  readonly uri: string;
  /** Hosts that are reached without it, as NO_PROXY lists them. */
  readonly noProxy: string;
  /** The variable that names it. */
  readonly from: string;
}

/**
 * The proxy that the environment names for an endpoint: HTTPS_PROXY or HTTP_PROXY by its scheme, in small letters first
 * as curl and Node have it. A loopback address is never reached through one.
 *
 * @throws ProxyIsNotAUrl
 */
export function proxyFor(
  endpoint: URL,
  env: Readonly<Record<string, string | undefined>>,
): Proxy | undefined {
  if (isLoopback(endpoint.hostname)) return undefined;
  const variables =
    endpoint.protocol === 'https:'
      ? (['https_proxy', 'HTTPS_PROXY'] as const)
      : (['http_proxy', 'HTTP_PROXY'] as const);
  const from = variables.find((variable) => (env[variable] ?? '') !== '');
  if (from === undefined) return undefined;
  const text = env[from] ?? '';
  const uri = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(uri) || !['http:', 'https:'].includes(new URL(uri).protocol))
    throw new ProxyIsNotAUrl(from, text);
  return { uri, noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '', from };
}

/** True for a name or address of this machine itself, as `URL` writes it. */
function isLoopback(hostname: string): boolean {
  return /^(.*\.)?localhost\.?$|^127\.|^0\.0\.0\.0$|^\[::1?\]$|^\[::ffff:7f/.test(hostname);
}
