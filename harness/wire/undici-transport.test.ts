import { describe, expect, it } from 'vitest';
import type { WireRequest } from './exchange.js';
import { http, tcp, type TestServer } from './testing/servers.js';
import type { Delivery, Limits } from './transport.js';
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

  it.each<[string, string, (socket: import('node:net').Socket) => void]>([
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

  it.each<[string, (socket: import('node:net').Socket) => void]>([
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
