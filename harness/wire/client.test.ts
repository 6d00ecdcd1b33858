import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { WireClient } from './client.js';
import type { WireRequest } from './exchange.js';
import { signer } from './sign.js';
import { http } from './testing/servers.js';
import type { Delivery, Limits, Transport } from './transport.js';
import { undiciTransport } from './undici-transport.js';

const answered = (status: number, body: string): Delivery => ({
  kind: 'answered',
  answer: { status, headers: {}, body: Buffer.from(body) },
});
const ok = answered(200, '{}');
const reset: Delivery = { kind: 'lost', loss: 'reset', detail: 'socket hang up' };
const credentials = {
  accessKeyId: 'AKIDSECRETID',
  secretAccessKey: 'THESECRETKEY',
  sessionToken: 'THETOKEN',
};

/** A client whose transport answers from a list, and what it sent. */
function client(...deliveries: Delivery[]) {
  return clientUnder('/', ...deliveries);
}

/** As `client`, for an endpoint with this path. */
function clientUnder(basePath: string, ...deliveries: Delivery[]) {
  const sent: WireRequest[] = [];
  const transport: Transport = {
    send: async (request) => {
      sent.push(request);
      return deliveries[Math.min(sent.length, deliveries.length) - 1] ?? ok;
    },
    close: async () => undefined,
  };
  return { ...clientOver(transport, { timeoutMs: 1, maxBytes: 1 }, basePath), sent };
}

/** A client that never really waits, and how it waited. */
function clientOver(transport: Transport, limits: Limits, basePath = '/') {
  const pauses: number[] = [];
  let retries = 0;
  const wire = new WireClient({
    transport,
    sign: signer(credentials, 'eu-west-1', 'localhost:1'),
    basePath,
    limits,
    attempts: 4,
    now: () => new Date('2026-01-02T03:04:05Z'),
    sleep: async (ms) => void pauses.push(ms),
    random: () => 1,
  });
  const exchange = (
    raw: Parameters<WireClient['exchange']>[1],
    operation: 'CreateSnapshot' | 'DescribeSnapshots' | undefined = 'CreateSnapshot',
    signal?: AbortSignal,
  ) =>
    wire.exchange(operation, raw, {
      idempotent: operation === 'DescribeSnapshots',
      gate: async () => undefined,
      onRetry: () => void retries++,
      ...(signal && { signal }),
    });
  return { exchange, pauses, retries: () => retries };
}

describe('the path of an endpoint', () => {
  it.each([
    [{}, '/base/'],
    [{ path: '/other' }, '/base/other'],
    [{ path: '/?a=1' }, '/base/?a=1'],
    [{ path: '//x' }, '/base//x'],
  ])('stands before that of every request: %j', async (raw, path) => {
    const { exchange, sent } = clientUnder('/base/', ok);
    const { request } = await exchange(raw);
    expect([sent[0]?.path, request.path]).toEqual([path, path]);
  });
});

it('keeps no answer that holds more values than are read', async () => {
  const { exchange } = client(answered(200, `[${'0,'.repeat(200_000)}0]`));
  const { answer, outcome, attempts } = await exchange({ input: {} });
  expect([answer, outcome.kind, attempts]).toEqual([undefined, 'lost', 1]);
});

describe('a request', () => {
  it('is awsJson1_1, signed for memorydb', async () => {
    const { exchange, sent } = client(ok);
    await exchange({ input: { ClusterName: 'é' } });
    const [request] = sent;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AmazonMemoryDB.CreateSnapshot',
        'x-amz-date': '20260102T030405Z',
        authorization: expect.stringMatching(
          /^AWS4-HMAC-SHA256 Credential=AKIDSECRETID\/20260102\/eu-west-1\/memorydb\/aws4_request, /,
        ),
      },
    });
    expect(Buffer.from(request?.body ?? '').toString()).toBe('{"ClusterName":"é"}');
  });

  it('can be bent in every part', async () => {
    const { exchange, sent } = client(ok);
    await exchange({
      method: 'PUT',
      path: '/x',
      headers: { 'content-type': undefined, 'x-amz-target': 'Other' },
      body: 'no',
      signature: 'none',
    });
    expect(sent[0]).toMatchObject({ method: 'PUT', path: '/x', headers: { 'x-amz-target': 'Other' } });
    expect(sent[0]?.headers).not.toHaveProperty('content-type');
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each(['GET', 'HEAD'])('has no content of its own as %s', async (method) => {
    const { exchange, sent } = client(ok);
    expect(await exchange({ method, input: { a: 1 } })).toMatchObject({ request: { body: Buffer.alloc(0) } });
    expect(sent[0]?.body).toHaveLength(0);
    await exchange({ method, body: 'x' });
    expect(sent[1]?.body).toEqual(Buffer.from('x'));
  });

  it('has a wrong signature where that is asked for', async () => {
    const { exchange, sent } = client(ok);
    await exchange({ signature: 'broken' });
    expect(sent[0]?.headers['authorization']).toMatch(/Signature=0{64}$/);
  });

  it('is recorded without anything to sign with', async () => {
    const recorded = await client(ok).exchange({ input: {} });
    const text = JSON.stringify(recorded) + inspect(recorded, { depth: 9 });
    for (const secret of Object.values(credentials)) expect(text).not.toContain(secret);
  });
});

describe('noise', () => {
  it.each([
    ['a reset', reset],
    ['503', answered(503, '')],
    ['429', answered(429, '{}')],
    ['throttling', answered(400, '{"__type":"ThrottlingException"}')],
  ])('is sent again after %s, with growing pauses', async (_, noise) => {
    const { exchange, pauses, retries } = client(noise, noise, ok);
    expect(await exchange({ input: {} })).toMatchObject({
      attempts: 3,
      outcome: { kind: 'accepted' },
    });
    expect(retries()).toBe(2);
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? Infinity);
  });

  it('is over where the target comes to itself, over a real connection', async () => {
    let requests = 0;
    const server = await http((incoming, response) => {
      requests++;
      if (requests === 1) incoming.socket.destroy();
      else if (requests === 2) response.writeHead(503).end();
      else if (requests === 3) response.writeHead(400).end('{"__type":"ThrottlingException"}');
      else response.end('{"Snapshot":{}}');
    });
    const transport = undiciTransport(server.origin);
    const { exchange } = clientOver(transport, { timeoutMs: 5_000, maxBytes: 1_000 });
    expect(await exchange({ input: {} })).toMatchObject({
      attempts: 4,
      outcome: { kind: 'accepted' },
      maybeApplied: true,
    });
    await transport.close();
    await server.close();
  });

  it.each(['unreachable', 'no-tls'] as const)(
    'is a target that was not reached, and carried nothing out: %s',
    async (loss) => {
      expect(await client({ kind: 'lost', loss, detail: '' }).exchange({ input: {} })).toMatchObject({
        attempts: 4,
        maybeApplied: false,
      });
    },
  );

  it("ends with the caller's patience", async () => {
    const { exchange, sent } = client(reset);
    await exchange({ input: {} }, 'CreateSnapshot', AbortSignal.abort());
    expect(sent).toHaveLength(1);
  });

  it('ends after a bounded number of attempts', async () => {
    const { exchange, sent } = client(answered(503, ''));
    expect(await exchange({ input: {} })).toMatchObject({ attempts: 8 });
    expect(sent).toHaveLength(8);
  });

  it('that is a connection always cut becomes the outcome', async () => {
    expect(await client(reset).exchange({ input: {} })).toMatchObject({
      outcome: { kind: 'lost', loss: 'reset' },
    });
  });

  it.each([
    ['a fault', answered(400, '{"__type":"ClusterNotFoundFault"}')],
    ['a failure', answered(500, '{"__type":"InternalFailure"}')],
    ['a hang', { kind: 'lost', loss: 'timed-out', detail: '' } as const],
  ])('%s is none, and is not sent again', async (_, delivery) => {
    const { exchange, sent } = client(delivery);
    await exchange({ input: {} });
    expect(sent).toHaveLength(1);
  });

  it('may have hidden a creation, but not a look', async () => {
    expect(await client(reset, ok).exchange({ input: {} })).toMatchObject({ maybeApplied: true });
    expect(await client(answered(503, ''), ok).exchange({ input: {} })).toMatchObject({ maybeApplied: true });
    expect(await client(answered(429, ''), ok).exchange({ input: {} })).toMatchObject({
      maybeApplied: false,
    });
    expect(await client(reset, ok).exchange({ input: {} }, 'DescribeSnapshots')).toMatchObject({
      maybeApplied: false,
    });
  });
});
