import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { WireClient } from './client.js';
import type { WireRequest } from './exchange.js';
import { redact, signer } from './sign.js';
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
  it('is what the specification makes of the request, its query and the moment', async () => {
    const signed = await signer(credentials, region, host)(request, at);
    expect(signed.headers['x-amz-date']).toBe('20260102T030405Z');
    expect(signed.headers['authorization']).toBe(byHand(signed, 'a=0&a=1&b=2'));
  });

  it('covers host, target and session token', async () => {
    const { headers } = await signer(credentials, region, host)(request, at);
    const names = /SignedHeaders=([^,]+)/.exec(headers['authorization'] ?? '')?.[1]?.split(';');
    expect(names).toEqual(
      expect.arrayContaining(['host', 'x-amz-date', 'x-amz-security-token', 'x-amz-target']),
    );
    expect(headers).toMatchObject({ host, 'x-amz-security-token': 'TOKEN' });
  });

  it('leaves path and body as they were', async () => {
    const { path, body } = await signer(credentials, region, host)(request, at);
    expect({ path, body }).toEqual({ path: request.path, body: request.body });
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
  it('is its date, region and service, and nothing to sign with', async () => {
    const { headers } = redact(await signer(credentials, region, host)(request, at));
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
