import { once } from 'node:events';
import { createServer as createHttp, request as forward, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect as connectTcp, createServer as createTcp, type Server, type Socket } from 'node:net';
import type { Certificate } from './certificate.js';

/** A server on loopback for one test. */
export interface TestServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** An HTTP server. */
export async function http(listener: RequestListener): Promise<TestServer> {
  const server = createHttp(listener);
  return serve(server, () => server.closeAllConnections());
}

/** An HTTPS server whose certificate nobody signed but itself. */
export async function https(certificate: Certificate, listener: RequestListener): Promise<TestServer> {
  const server = createHttps({ ...certificate }, listener);
  const served = await serve(server, () => server.closeAllConnections());
  return { ...served, origin: served.origin.replace('http:', 'https:') };
}

/** A proxy that leads every name to this machine, and what it was asked for. */
export async function proxyServer(
  refuse?: number,
): Promise<TestServer & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createHttp((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (refuse !== undefined) return response.writeHead(refuse).end("<html>the proxy's own page</html>");
    const { port, pathname } = new URL(request.url ?? '');
    const { method, headers } = request;
    const onward = forward({ host: '127.0.0.1', port, path: pathname, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    return request.pipe(onward);
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    if (refuse !== undefined) return socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
    const onward = connectTcp(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    socket.on('error', () => onward.destroy());
    return onward.on('error', () => socket.destroy());
  });
  return { ...(await serve(server, () => sockets.forEach((socket) => socket.destroy()))), asked };
}

/** A server that does with the bare connection what it likes, once the first bytes have come. */
export async function tcp(converse: (socket: Socket) => void): Promise<TestServer> {
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => converse(socket));
  });
  return serve(server, () => sockets.forEach((socket) => socket.destroy()));
}

async function serve(server: Server, cut: () => void): Promise<TestServer> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
  };
}
