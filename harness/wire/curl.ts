import { service } from '../../spec/service.js';
import type { WireRequest } from './exchange.js';

/** What curl writes itself, or what would hold for the first sending only. */
const ownToOneSending = new Set([
  'authorization',
  'connection',
  'content-length',
  'host',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
]);

/**
 * A command line for bash that sends a recorded request again, byte for byte but for its signature: a harmless
 * Authorization header stands in for the real one, and none where there was none. Whatever the request holds, the
 * shell interprets none of it.
 */
export function curl(request: WireRequest, endpoint: string): string {
  const { origin } = new URL(endpoint);
  const isPlain = /^\/[\w/-]*$/.test(request.path);
  return [
    'curl -sS -i',
    ...methodOption(request),
    // curl would read braces, dots and fragments in a URL as its own.
    ...(isPlain
      ? [quote(origin + request.path)]
      : [`--request-target ${quote(request.path)}`, quote(`${origin}/`)]),
    ...headerLines(request).map((line) => `-H ${quote(line)}`),
    ...bodyOption(request),
  ].join(' ');
}

function methodOption({ method, body }: WireRequest): string[] {
  if (method === 'POST' || (method === 'GET' && body.length === 0)) return [];
  return [method === 'HEAD' ? '--head' : `-X ${quote(method)}`];
}

function headerLines({ headers, body, method }: WireRequest): string[] {
  const lines = Object.entries(headers)
    .filter(([name]) => !ownToOneSending.has(name))
    // curl takes `name:` for "leave it out"; a semicolon says that the value is empty.
    .map(([name, value]) => (value === '' ? `${name};` : `${name}: ${value}`));
  const sendsBody = body.length > 0 || method === 'POST';
  if (sendsBody && headers['content-type'] === undefined) lines.push('content-type:');
  const authorization = headers['authorization'];
  return authorization === undefined ? lines : [...lines, `authorization: ${harmless(authorization)}`];
}

const regionInScope = new RegExp(`/\\d{8}/([a-z0-9-]+)/${service.signingName}/`);

/** Emulators route by the credential scope: this one has the recorded region, and no secret. */
function harmless(recorded: string): string {
  const { signingName } = service;
  const region = regionInScope.exec(recorded)?.[1] ?? 'us-east-1';
  return `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/${signingName}/aws4_request, SignedHeaders=host, Signature=0`;
}

/** `-d` would read a file at a leading `@`, and no argument can hold NUL: such bodies come through a pipe. */
function bodyOption({ body, method }: WireRequest): string[] {
  if (body.length === 0) return method === 'POST' ? ["--data-binary ''"] : [];
  if (!body.includes(0) && body[0] !== 0x40) return [`--data-binary ${quote(body)}`];
  const octal = [...body].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  return [`--data-binary @<(printf '${octal}')`];
}

/**
 * Quotes for bash: as it is where it is plain, in `$'…'` with escapes where it is not.
 * @param value bytes, or text whose characters are bytes, as headers are
 */
export function quote(value: Uint8Array | string): string {
  const text = typeof value === 'string' ? value : Buffer.from(value).toString('latin1');
  if (/^[\x20-\x7e]*$/.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = text.replace(/[^\x20-\x7e]|['\\]/g, (char) =>
    char === "'" || char === '\\' ? `\\${char}` : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  // A hexadecimal escape takes two digits at most in bash, so what follows can't run into it.
  return `$'${escaped}'`;
}
