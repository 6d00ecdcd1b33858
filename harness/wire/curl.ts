import type { WireRequest } from './exchange.js';

/** Emulators route by the credential scope; this one names the service and no secret. */
const harmless = (region: string): string =>
  `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/memorydb/aws4_request, SignedHeaders=host, Signature=0`;

const repeated = ['content-type', 'x-amz-target'];

/**
 * A command line for bash that sends a recorded request again, with a harmless Authorization header in place of the
 * real one. Whatever the request holds, the shell interprets none of it.
 */
export function curl(request: WireRequest, endpoint: string, region = 'us-east-1'): string {
  const url = new URL(request.path, endpoint).href;
  const headers = [
    ...repeated.flatMap((name) =>
      request.headers[name] === undefined ? [] : [`${name}: ${request.headers[name]}`],
    ),
    `authorization: ${harmless(region)}`,
  ];
  return [
    'curl -sS -i',
    ...(request.method === 'POST' ? [] : [`-X ${quote(Buffer.from(request.method))}`]),
    quote(Buffer.from(url)),
    ...headers.map((header) => `-H ${quote(Buffer.from(header))}`),
    bodyOption(request),
  ].join(' ');
}

/** `-d` would read a file at a leading `@`, and no argument can hold NUL: such bodies come through a pipe. */
function bodyOption({ body, method }: WireRequest): string {
  if (body.length === 0) return method === 'POST' ? "--data-binary ''" : '';
  if (!body.includes(0) && body[0] !== 0x40) return `--data-binary ${quote(body)}`;
  const octal = [...body].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  return `--data-binary @<(printf '${octal}')`;
}

/** Quotes bytes for bash: as they are where they are plain, in `$'…'` with escapes where they are not. */
function quote(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  if (/^[\x20-\x7e]*$/.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = text.replace(/[^\x20-\x7e]|['\\]/g, (char) =>
    char === "'" || char === '\\' ? `\\${char}` : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  // A hexadecimal escape takes two digits at most in bash, so what follows can't run into it.
  return `$'${escaped}'`;
}
