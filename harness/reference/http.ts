import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { throughMiddleware, type HttpMiddleware, type Raw, type RawAnswer } from './http-middleware.js';

/**
 * An HTTP server that hands each whole request to `handle`, through the middleware.
 * @param largestBody in bytes; of a larger body only one byte more is kept, so that `handle` sees it is too large
 */
export function httpServer(
  handle: (raw: Raw) => RawAnswer,
  middleware: readonly HttpMiddleware[],
  largestBody: number,
): Server {
  const through = throughMiddleware(handle, middleware);
  return createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void respond(request, response).catch(() => response.destroy());
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw: Raw = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: await readAtMost(request, largestBody + 1),
    };
    const answer = await through(raw);
    if ('cut' in answer) {
      response.destroy();
      return;
    }
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

/** Reads to the end even where it keeps no more, since clients read the answer only once they have sent everything. */
async function readAtMost(request: IncomingMessage, bytes: number): Promise<Buffer> {
  const kept: Buffer[] = [];
  let room = bytes;
  for await (const chunk of request) {
    kept.push(chunk.subarray(0, room));
    room -= Math.min(room, chunk.length);
  }
  return Buffer.concat(kept);
}
