import type { Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { WireRequest } from './exchange.js';
import { http, tcp, type TestServer } from './testing/servers.js';
import { RequestCannotBeSent, type Delivery, type Limits } from './transport.js';
import { undiciTransport } from './undici-transport.js';

const request: WireRequest = { method: 'POST', path: '/', headers: {}, body: Buffer.from('{}') };
const limits: Limits = { timeoutMs: 5_000, maxBytes: 1_000 };

async function send(server: TestServer, own: Partial<WireRequest> = {}, bounds = limits): Promise<Delivery> {
  const transport = undiciTransport(server.origin);
  try {
    return await transport.send({ ...request, ...own }, bounds);
  } finally {
    await transport.close();
    await server.close();
  }
}

const head = 'HTTP/1.1 200 OK\r\n';

describe('the transport', () => {
  it('carries method, path, headers and bytes, and brings back status, headers and bytes', async () => {
    const server = await http((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        response.writeHead(418, {
          'X-Seen': `${incoming.method} ${incoming.url} ${String(incoming.headers['x-a'])}`,
        });
        response.end(Buffer.concat(chunks));
      });
    });
    const delivery = await send(server, {
      method: 'PUT',
      path: '/x?y=1',
      headers: { 'x-a': 'b' },
      body: Buffer.from([0, 255]),
    });
    expect(delivery).toMatchObject({
      kind: 'answered',
      answer: { status: 418, headers: { 'x-seen': 'PUT /x?y=1 b' } },
    });
    expect(delivery.kind === 'answered' && [...delivery.answer.body]).toEqual([0, 255]);
  });

  it('does not follow redirects', async () => {
    const server = await http((_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    );
    expect(await send(server)).toMatchObject({ kind: 'answered', answer: { status: 302 } });
  });

  it.each<[string, string, (socket: Socket) => void]>([
    ['reset', 'a cut before any answer', (socket) => socket.destroy()],
    [
      'reset',
      'a cut in the body',
      (socket) => socket.write(`${head}Content-Length: 100\r\n\r\nhalf`, () => socket.destroy()),
    ],
    [
      'reset',
      'a body shorter than it says',
      (socket) => socket.end(`${head}Content-Length: 100\r\nConnection: close\r\n\r\nhalf`),
    ],
    ['reset', 'half a chunk', (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\nhal`)],
    [
      'not-http',
      'a chunk that is none',
      (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\nno\r\n`),
    ],
    [
      'reset',
      'two lengths',
      (socket) => socket.end(`${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`),
    ],
    ['not-http', 'another protocol', (socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n')],
    [
      'too-large',
      'an endless body',
      (socket) => socket.write(`${head}Content-Length: 100000\r\n\r\n${'x'.repeat(2_000)}`),
    ],
    ['too-large', 'endless headers', (socket) => socket.write(`${head}X: ${'x'.repeat(200_000)}\r\n\r\n`)],
  ])('calls it %s where the target sends %s', async (loss, _, converse) => {
    expect(await send(await tcp(converse))).toMatchObject({ kind: 'lost', loss });
  });

  it.each<[string, (socket: Socket) => void]>([
    ['nothing at all', () => undefined],
    ['headers and then nothing', (socket) => socket.write(`${head}Content-Length: 5\r\n\r\n`)],
    [
      'a byte now and then',
      (socket) => {
        socket.write(`${head}Content-Length: 500\r\n\r\n`);
        const timer = setInterval(() => socket.write('x'), 20);
        socket.once('close', () => clearInterval(timer));
      },
    ],
  ])('ends at its deadline where the target sends %s', async (_, converse) => {
    const delivery = await send(await tcp(converse), {}, { ...limits, timeoutMs: 150 });
    expect(delivery).toMatchObject({ kind: 'lost', loss: 'timed-out' });
  });

  it('reads a chunked answer, and a header that comes twice', async () => {
    const server = await tcp((socket) =>
      socket.write(
        `${head}A: 1\r\na: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{"\r\n3\r\na":\r\n2\r\n1}\r\n0\r\n\r\n`,
      ),
    );
    const delivery = await send(server);
    expect(delivery).toMatchObject({ kind: 'answered', answer: { headers: { a: '1, 2' } } });
    expect(delivery.kind === 'answered' && Buffer.from(delivery.answer.body).toString()).toBe('{"a":1}');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('reads a body that came compressed by %s, within the bound', async (coding, compress) => {
    const compressed = (bytes: Buffer) =>
      http((_, response) => response.writeHead(200, { 'content-encoding': coding }).end(compress(bytes)));
    const small = await send(await compressed(Buffer.from('{"a":1}')));
    expect(small.kind === 'answered' && Buffer.from(small.answer.body).toString()).toBe('{"a":1}');
    expect(await send(await compressed(Buffer.alloc(100_000)))).toMatchObject({
      kind: 'lost',
      loss: 'too-large',
    });
  });

  it('keeps the bytes of a body that is not compressed as it says', async () => {
    const server = await http((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"a":1}'),
    );
    const delivery = await send(server);
    expect(delivery.kind === 'answered' && Buffer.from(delivery.answer.body).toString()).toBe('{"a":1}');
  });

  it('hangs up on an answer that is too large', async () => {
    const sockets: Socket[] = [];
    const server = await tcp((socket) => {
      sockets.push(socket);
      socket.write(`${head}Content-Length: 100000\r\n\r\n${'x'.repeat(2_000)}`);
    });
    const transport = undiciTransport(server.origin);
    await transport.send(request, limits);
    await vi.waitFor(() => expect(sockets.map(({ closed }) => closed)).toEqual([true]));
    await transport.close();
    await server.close();
  });

  it('is not misled by bytes behind the end of an answer', async () => {
    const server = await tcp((socket) =>
      socket.write(`${head}Content-Length: 2\r\n\r\n{}HTTP/1.1 500 No\r\n`),
    );
    const transport = undiciTransport(server.origin);
    for (let count = 0; count < 3; count++)
      expect(await transport.send(request, limits)).toMatchObject({
        kind: 'answered',
        answer: { status: 200 },
      });
    await transport.close();
    await server.close();
  });

  it.each([
    ['says so', 'close'],
    ['does not say so', 'keep-alive'],
  ])('goes on with a target that hangs up after each answer and %s', async (_, connection) => {
    const server = await tcp((socket) =>
      socket.end(`${head}Connection: ${connection}\r\nContent-Length: 2\r\n\r\n{}`),
    );
    const transport = undiciTransport(server.origin);
    const deliveries: Delivery[] = [];
    for (let count = 0; count < 5; count++) {
      deliveries.push(await transport.send(request, limits));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(deliveries.map(({ kind }) => kind)).toEqual(Array(5).fill('answered'));
    await transport.close();
    await server.close();
  });

  it.each<[string, Partial<WireRequest>]>([
    ['a line break in a header', { headers: { a: 'x\ny: z' } }],
    ['a header beyond Latin-1', { headers: { a: '日' } }],
    ["a length that is not its body's", { headers: { 'content-length': '5' } }],
    ['a method of two words', { method: 'A B' }],
    ['a space in its path', { path: '/a b' }],
  ])('does not blame the target for a request with %s', async (_, own) => {
    const server = await http((_, response) => response.end('{}'));
    await expect(send(server, own)).rejects.toThrow(RequestCannotBeSent);
  });

  it.each(['GET', 'HEAD', 'DELETE', 'PATCH'])('sends %s with whatever body it has', async (method) => {
    const seen: string[] = [];
    const server = await http((incoming, response) => {
      incoming.on('data', (chunk: Buffer) => seen.push(chunk.toString()));
      incoming.on('end', () => response.end());
    });
    expect(await send(server, { method })).toMatchObject({ kind: 'answered', answer: { status: 200 } });
    expect(seen).toEqual(['{}']);
  });

  it('calls it unreachable where nobody listens', async () => {
    const server = await tcp(() => undefined);
    await server.close();
    const transport = undiciTransport(server.origin);
    expect(await transport.send(request, limits)).toMatchObject({ kind: 'lost', loss: 'unreachable' });
    await transport.close();
  });

  it('ends when the caller says so', async () => {
    const server = await tcp(() => undefined);
    const transport = undiciTransport(server.origin);
    const controller = new AbortController();
    const sending = transport.send(request, limits, controller.signal);
    controller.abort();
    expect(await sending).toMatchObject({ kind: 'lost', loss: 'reset' });
    await transport.close();
    await server.close();
  });
});
