import { DescribeClustersCommand, MemoryDBClient } from '@aws-sdk/client-memorydb';
import { describe, expect, it } from 'vitest';
import type { HttpMiddleware } from './http-middleware.js';
import { onBench } from './testing/bench.js';

const signer = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'right' };

/** What the official SDK makes of a signed request, bent on its way or not: the error's name, or `accepted`. */
async function sign(credentials: typeof signer, bend?: HttpMiddleware): Promise<string> {
  let outcome = '';
  const httpMiddleware = bend === undefined ? [] : [bend];
  await onBench({ verifySignatures: signer, httpMiddleware }, async ({ reference: { endpoint } }) => {
    const client = new MemoryDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
    outcome = await client.send(new DescribeClustersCommand({ ClusterName: undefined })).then(
      () => 'accepted',
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    );
    client.destroy();
  });
  return outcome;
}

/** Changes one header of a request after it was signed. */
function header(name: string, change: (value: string) => string): HttpMiddleware {
  return (raw, next) =>
    next({ ...raw, headers: { ...raw.headers, [name]: change(raw.headers[name] ?? '') } });
}

describe('Signatures, where they are verified', () => {
  it('are right as the official SDK makes them', async () => {
    expect(await sign(signer)).toBe('accepted');
  });

  it.each<[string, HttpMiddleware]>([
    ['another body', (raw, next) => next({ ...raw, body: Buffer.from('{ }') })],
    ['another target', header('x-amz-target', () => 'AmazonMemoryDB.DescribeSnapshots')],
    ['another time', header('x-amz-date', (date) => date.replace(/T\d/, 'T9'))],
    ['another day', header('x-amz-date', () => '20000101T000000Z')],
    ['a header of AWS not signed', header('x-amz-security-token', () => 'added')],
    ['another signature', header('authorization', (value) => value.replace(/[0-9a-f]{64}$/, '0'.repeat(64)))],
  ])('do not match with %s', async (_, bend) => {
    expect(await sign(signer, bend)).toBe('InvalidSignatureException');
  });

  it('do not match with another secret', async () => {
    expect(await sign({ ...signer, secretAccessKey: 'wrong' })).toBe('InvalidSignatureException');
  });

  it('are of nobody known with another key', async () => {
    expect(await sign({ ...signer, accessKeyId: 'AKIDOTHER' })).toBe('UnrecognizedClientException');
  });

  it.each([
    ['', 'IncompleteSignatureException'],
    ['AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE', 'IncompleteSignatureException'],
    ['Bearer x', 'IncompleteSignatureException'],
    [undefined, 'MissingAuthenticationTokenException'],
  ])('must be there and whole: %j', (authorization, expected) =>
    onBench({ verifySignatures: signer }, async ({ bend }) => {
      const headers = authorization === undefined ? {} : { authorization };
      const { status, body } = await bend('DescribeClusters', { headers, body: '{}' });
      expect([status, body?.['__type']]).toEqual([403, expected]);
    }),
  );
});

describe('Signatures, where they are not verified', () => {
  it('may be missing', () =>
    onBench({}, async ({ ok }) => {
      expect(await ok('DescribeClusters', {})).toEqual({ Clusters: [] });
    }));
});
