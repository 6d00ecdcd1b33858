import { once } from 'node:events';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createTcp, type Server, type Socket } from 'node:net';

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
