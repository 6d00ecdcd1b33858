import { setTimeout as sleep } from 'node:timers/promises';
import { WireClient } from '../wire/client.js';
import type { Proxy } from '../wire/proxy.js';
import { redactingTransport } from '../wire/redacting-transport.js';
import { Redactor } from '../wire/redactor.js';
import { signer, type Credentials } from '../wire/sign.js';
import { undiciTransport } from '../wire/undici-transport.js';
import type { Target } from './target.js';

/** An answer that needs more than this is no MemoryDB's. */
const maxAnswerBytes = 4 * 1024 * 1024;

const attempts = 5;

/** How to reach an endpoint. */
export interface ConnectOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
  /** Seconds. */
  readonly requestTimeout: number;
  /** In PEM form: the authorities whose certificates are trusted; those that Node trusts where they are left out. */
  readonly trusted?: readonly string[];
  readonly proxy?: Proxy | undefined;
}

/** A wire to an endpoint, over real sockets and the real clock. */
export function connect({
  endpoint,
  region,
  credentials,
  requestTimeout,
  trusted,
  proxy,
}: ConnectOptions): Pick<Target, 'wire' | 'close'> {
  const url = new URL(endpoint);
  const transport = redactingTransport(
    undiciTransport(url.origin, { trusted, proxy }),
    new Redactor(credentials),
  );
  const wire = new WireClient({
    transport,
    sign: signer(credentials, region, url.host),
    // As the SDK has it, whether the endpoint ends in a slash or not.
    basePath: `${url.pathname.replace(/\/+$/, '')}/`,
    limits: { timeoutMs: requestTimeout * 1000, maxBytes: maxAnswerBytes },
    attempts,
    now: () => new Date(),
    sleep: (ms, signal) => sleep(ms, undefined, signal && { signal }).catch(() => undefined),
    random: Math.random,
  });
  return { wire, close: () => transport.close() };
}
