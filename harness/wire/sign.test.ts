import { createHash, createHmac } from 'node:crypto';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WireClient } from './client.js';
import type { WireRequest } from './exchange.js';
import { redact, signer, type Credentials } from './sign.js';
import { sdkCalls, sdkRequest } from './testing/sdk-request.js';

const credentials = { accessKeyId: 'AKID', secretAccessKey: 'SECRET', sessionToken: 'TOKEN' };
const region = 'eu-west-1';
const host = 'localhost:5000';
const at = new Date('2026-01-02T03:04:05Z');
const request: WireRequest = {
  method: 'POST',
  path: '/base?b=2&a=1&a=0',
  headers: { 'x-amz-target': 'AmazonMemoryDB.CreateSnapshot', 'content-type': 'application/x-amz-json-1.1' },
  body: Buffer.from('{"ClusterName":"é"}'),
};

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** Signature Version 4 step by step, as the general reference words it, with nothing but Node's own hashes. */
function byHand(signed: WireRequest, canonicalQuery: string): string {
  const [path = ''] = signed.path.split('?');
  const names = /SignedHeaders=([^,]+)/.exec(signed.headers['authorization'] ?? '')?.[1] ?? '';
  const canonical = [
    signed.method,
    path,
    canonicalQuery,
    ...names.split(';').map((name) => `${name}:${signed.headers[name]}`),
    '',
    names,
    sha256(signed.body),
  ].join('\n');
  const time = signed.headers['x-amz-date'] ?? '';
  const scope = `${time.slice(0, 8)}/${region}/memorydb/aws4_request`;
  const key = scope
    .split('/')
    .reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${credentials.secretAccessKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n'));
  return `AWS4-HMAC-SHA256 Credential=AKID/${scope}, SignedHeaders=${names}, Signature=${signature.toString('hex')}`;
}

describe('a signature', () => {
  it('is what the specification makes of the request, its query and the moment', () => {
    const signed = signer(credentials, region, host)(request, at);
    expect(signed.headers['x-amz-date']).toBe('20260102T030405Z');
    expect(signed.headers['authorization']).toBe(byHand(signed, 'a=0&a=1&b=2'));
  });

  it('covers host, target and session token', () => {
    const { headers } = signer(credentials, region, host)(request, at);
    const names = /SignedHeaders=([^,]+)/.exec(headers['authorization'] ?? '')?.[1]?.split(';');
    expect(names).toEqual(
      expect.arrayContaining(['host', 'x-amz-date', 'x-amz-security-token', 'x-amz-target']),
    );
    expect(headers).toMatchObject({ host, 'x-amz-security-token': 'TOKEN' });
  });

  it('leaves path and body as they were', () => {
    const { path, body } = signer(credentials, region, host)(request, at);
    expect({ path, body }).toEqual({ path: request.path, body: request.body });
  });
});

type SourceData = string | ArrayBuffer | ArrayBufferView;

/** What the signer of the SDK hashes with. */
class NativeSha256 {
  #hash;
  constructor(private readonly secret?: SourceData) {
    this.#hash = this.#begin();
  }
  #begin() {
    return this.secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(this.secret));
  }
  update(data: SourceData): void {
    this.#hash.update(bytesOf(data));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {
    this.#hash = this.#begin();
  }
}

function bytesOf(data: SourceData): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

const word = fc.string({ unit: fc.constantFrom(..."aZ09-._~%20+/ !'()*é&=") });
const headerValue = fc.string({ unit: fc.constantFrom(...'aZ09 \t-/;=') });
const headerName = fc.oneof(
  fc.stringMatching(/^x-[a-z0-9-]{1,12}$/),
  fc.constantFrom('date', 'authorization', 'user-agent', 'te', 'proxy-x', 'sec-x', 'accept', 'x-amz-date'),
);
const pathSegment = fc.oneof(
  fc.constantFrom('', '.', '..', 'a', 'A%20b', '%C3%A9', "(*)'!", 'a~b'),
  fc.webSegment(),
);
const queryParts = fc.array(fc.tuple(fc.oneof(fc.constantFrom('a', 'b', 'A', ''), word), word), {
  maxLength: 5,
});
const anyRequest = fc.record({
  method: fc.constantFrom('POST', 'GET', 'PUT'),
  path: fc
    .tuple(fc.array(pathSegment, { maxLength: 5 }), fc.option(queryParts))
    .map(
      ([segments, query]) =>
        `/${segments.join('/')}${query === null ? '' : `?${new URLSearchParams(query).toString()}`}`,
    ),
  headers: fc.dictionary(headerName, headerValue, { maxKeys: 6 }).map((headers) => ({ ...headers })),
  body: fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 300 })),
});
const anyDate = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

/** As the signer of the SDK signs it. */
async function bySdk(
  { method, path, headers, body }: WireRequest,
  signingDate: Date,
  own: Credentials,
): Promise<Record<string, string>> {
  const [pathname = '', ...rest] = path.split('?');
  const search = new URLSearchParams(rest.join('?'));
  const query = Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
  const theirs = new SignatureV4({ credentials: own, region, service: 'memorydb', sha256: NativeSha256 });
  const request = new HttpRequest({ method, path: pathname, query, headers: { ...headers, host }, body });
  return (await theirs.sign(request, { signingDate })).headers;
}

describe('any request', () => {
  it('is signed as the signer of the SDK does it, also with the kept key of a day', async () => {
    const sign = signer(credentials, region, host);
    await fc.assert(
      fc.asyncProperty(anyRequest, anyDate, async (any, date) => {
        const { headers } = sign(any, date);
        expect(headers).toEqual(await bySdk(any, date, credentials));
        expect(sign(any, date).headers).toEqual(headers);
      }),
      { numRuns: 300 },
    );
  });

  it('is signed without a session token where there is none', async () => {
    const own = { accessKeyId: 'AKID', secretAccessKey: 'SECRET' };
    expect(signer(own, region, host)(request, at).headers).toEqual(await bySdk(request, at, own));
  });
});

describe.each(sdkCalls)('$operation', (call) => {
  it('is sent and signed as the official SDK does it', async () => {
    const theirs = await sdkRequest(call, { credentials, region, endpoint: `http://${host}` });
    expect(theirs.headers['authorization']).toBe(byHand(theirs, ''));

    const sent: WireRequest[] = [];
    const client = new WireClient({
      transport: {
        send: async (request) => {
          sent.push(request);
          return { kind: 'answered', answer: { status: 200, headers: {}, body: Buffer.from('{}') } };
        },
        close: async () => undefined,
      },
      sign: signer(credentials, region, host),
      basePath: '/',
      limits: { timeoutMs: 1, maxBytes: 1 },
      attempts: 1,
      now: () => at,
      sleep: async () => undefined,
      random: () => 0,
    });
    await client.exchange(
      call.operation,
      { input: call.input },
      { idempotent: true, gate: async () => undefined, onRetry: () => undefined },
    );
    const [ours] = sent;
    expect(ours?.body.toString()).toBe(theirs.body.toString());
    for (const part of ['method', 'path'] as const) expect(ours?.[part]).toBe(theirs[part]);
    for (const name of ['content-type', 'x-amz-target', 'host'])
      expect(ours?.headers[name]).toBe(theirs.headers[name]);
  });
});

describe('what is recorded of a signature', () => {
  it('is its date, region and service, and nothing to sign with', () => {
    const { headers } = redact(signer(credentials, region, host)(request, at));
    expect(headers['authorization']).toBe(
      'AWS4-HMAC-SHA256 Credential=REDACTED/20260102/eu-west-1/memorydb/aws4_request',
    );
    expect(headers['x-amz-security-token']).toBe('REDACTED');
  });

  it.each(['Basic c2VjcmV0', 'AWS4-HMAC-SHA256 Credential=AKID/x', ''])(
    'is nothing of %j',
    (authorization) => {
      expect(redact({ ...request, headers: { authorization } }).headers['authorization']).toBe('REDACTED');
    },
  );
});
