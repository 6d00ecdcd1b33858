import { EnvHttpProxyAgent, errors, Pool, type Dispatcher } from 'undici';
import { isTooFewOpenFiles, tooFewOpenFiles } from '../open-files.js';
import { attempt } from './attempt.js';
import { decompress } from './decompress.js';
import type { Loss, WireAnswer } from './exchange.js';
import type { Proxy } from './proxy.js';
import { RequestCannotBeSent, type Delivery, type Transport } from './transport.js';

const maxConnections = 64;
const maxHeaderBytes = 64 * 1024;

/** How to reach an origin. */
export interface Route {
  /** In PEM form: the authorities whose certificates are trusted; those that Node trusts where it is undefined. */
  readonly trusted?: readonly string[] | undefined;
  readonly proxy?: Proxy | undefined;
}

/** A transport over a pool of kept-alive connections to one origin. */
export function undiciTransport(origin: string, route: Route = {}): Transport {
  const dispatcher = dispatcherFor(origin, route);
  return {
    async send(request, limits, signal) {
      const { method, path, headers, body } = request;
      const came = await attempt(dispatcher, { origin, method, path, headers, body }, limits, signal);
      const { timeoutMs, maxBytes } = limits;
      const tooLarge = lost('too-large', `the answer is larger than ${maxBytes} bytes`);
      switch (came.kind) {
        case 'answered': {
          const whole = await decoded(came, maxBytes);
          if (whole === undefined) return tooLarge;
          return { kind: 'answered', answer: { status: came.status, headers: came.headers, body: whole } };
        }
        case 'too-large':
          return tooLarge;
        case 'timed-out':
          return lost('timed-out', `no whole answer within ${timeoutMs / 1000} s`);
        case 'failed': {
          const { error } = came;
          if (isCallersMistake(error) && !isProxysWord(error)) throw new RequestCannotBeSent(describe(error));
          return lost(lossOf(error), describe(error) + aside(route));
        }
      }
    },
    close: () => dispatcher.destroy(),
  };
}

function dispatcherFor(origin: string, { trusted, proxy }: Route): Dispatcher {
  const tls = trusted === undefined ? undefined : { ca: [...trusted] };
  const options = {
    connections: maxConnections,
    pipelining: 1,
    maxHeaderSize: maxHeaderBytes,
    // The one deadline of an attempt covers them all.
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(tls !== undefined && { connect: tls }),
  };
  if (proxy === undefined) return new Pool(origin, options);
  const { uri, noProxy } = proxy;
  // Proxies seldom tunnel to other ports than that of https: what is not encrypted they take as it is.
  const through = { httpProxy: uri, httpsProxy: uri, noProxy, proxyTunnel: false };
  const trust = tls === undefined ? {} : { requestTls: tls, proxyTls: tls };
  return new EnvHttpProxyAgent({ ...options, ...through, ...trust });
}

/** What else there is to know of a connection that failed. */
function aside({ proxy }: Route): string {
  return proxy === undefined
    ? ''
    : ` (through the proxy of ${proxy.from}, where NO_PROXY does not say otherwise)`;
}

function lost(loss: Loss, detail: string): Delivery {
  return { kind: 'lost', loss, detail };
}

/** The body without its content coding, or undefined where that passes the bound. */
async function decoded(
  { headers, body }: Pick<WireAnswer, 'headers' | 'body'>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const coding = headers['content-encoding'];
  return coding === undefined ? body : decompress(body, coding, maxBytes);
}

function isCallersMistake(error: unknown): boolean {
  return (
    error instanceof errors.InvalidArgumentError ||
    error instanceof errors.NotSupportedError ||
    error instanceof errors.RequestContentLengthMismatchError
  );
}

/** Nothing of the request was sent: nobody was reached, or this machine could not try. */
const nobodyThere = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
  'UND_ERR_CONNECT_TIMEOUT',
  'EMFILE',
  'ENFILE',
]);

function lossOf(error: unknown): Loss {
  const code = codeOf(error);
  if (nobodyThere.has(code) || isProxysWord(error)) return 'unreachable';
  if (isTrustMissing(code) || isTlsMissing(code)) return 'no-tls';
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') return 'too-large';
  if (error instanceof errors.HTTPParserError && code !== 'HPE_INVALID_EOF_STATE') return 'not-http';
  return 'reset';
}

/** A certificate that is not signed by who is trusted, is for another name, or for another time. */
function isTrustMissing(code: string): boolean {
  return /SELF_SIGNED|^CERT_|^ERR_TLS_CERT|^UNABLE_TO_/.test(code);
}

/** TLS is asked for where none is spoken, or no version that both sides know. */
function isTlsMissing(code: string): boolean {
  return /TLS|SSL|^EPROTO$/.test(code);
}

/** The proxy refused to connect: the target was never reached. */
function isProxysWord(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Proxy ');
}

/** The code of an error, or of the first of those it gathers (both address families refused). */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function describe(error: unknown): string {
  if (isTooFewOpenFiles(error)) return tooFewOpenFiles;
  const code = codeOf(error);
  if (isTlsMissing(code) && !isTrustMissing(code))
    return `no TLS is spoken there (${code}); is it http, not https?`;
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  const text = error instanceof Error ? error.message : String(error);
  return text === '' ? code || 'the connection failed' : text;
}
