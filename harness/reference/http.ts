import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Raw, HttpMiddleware, RawAnswer } from './http-middleware.js';

const largestBody = 1024 * 1024;

/** An HTTP server that hands each whole request to `handle`, through the middleware. Bodies are bounded. */
export function httpServer(handle: (raw: Raw) => RawAnswer, middleware: readonly HttpMiddleware[]): Server {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void respond(request, response).catch(() => response.destroy());
  });
  return server;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBounded(request);
    const raw: Raw = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: body ?? Buffer.alloc(0),
    };
    const from = async (index: number, given: Raw): Promise<RawAnswer> => {
      const layer = middleware[index];
      if (layer === undefined) return body === undefined ? tooLarge : handle(given);
      return layer(given, (changed) => from(index + 1, changed ?? given));
    };
    const answer = await from(0, raw);
    if ('write' in answer) {
      answer.write(response);
      return;
    }
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-length': Buffer.byteLength(answer.body),
    });
    response.end(answer.body);
  }
}

const tooLarge: RawAnswer = {
  status: 413,
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': '00000000-0000-0000-0000-000000000000',
  },
  body: '{"__type":"RequestEntityTooLargeException","message":"The request is too large."}',
};

async function readBounded(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size > largestBody ? undefined : Buffer.concat(chunks);
}
