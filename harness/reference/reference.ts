import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { UsageError } from '../usage-error.js';
import type { Middleware } from './answer.js';
import type { HttpMiddleware } from './http-middleware.js';
import { httpServer } from './http.js';
import { ControlPlane } from './plane.js';
import { defaultDurations, defaultPolicy, type Durations, type Policy } from './policy.js';
import { largestBody, protocol } from './protocol.js';
import { verifier, type Signer } from './signatures.js';
import { State } from './state.js';

/** How the embedded MemoryDB behaves. Everything has a default. */
export interface ReferenceOptions {
  /** 0 for a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly region?: string;
  readonly account?: string;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly durations?: Partial<Durations>;
  readonly policy?: Partial<Policy>;
  readonly middleware?: readonly Middleware[];
  readonly httpMiddleware?: readonly HttpMiddleware[];
  /** Requests must be signed with these; else any signature will do, or none. */
  readonly verifySignatures?: Signer;
}

/** A running embedded MemoryDB. */
export interface Reference {
  readonly endpoint: string;
  readonly port: number;
  /** For tests: its state to look at, and calls that do not go over HTTP. */
  readonly plane: ControlPlane;
  close(): Promise<void>;
}

/** The port is not to be had. */
export class PortIsTaken extends UsageError {
  constructor(port: number, why: string) {
    super(`Port ${port} can't be listened on (${why}). Give another with --port.`);
    this.name = 'PortIsTaken';
  }
}

/** An embedded MemoryDB control plane, for calls that do not go over HTTP. */
export function planeOf(options: ReferenceOptions): ControlPlane {
  const state = new State({
    region: options.region ?? 'us-east-1',
    account: options.account ?? '123456789012',
    clock: options.clock ?? Date.now,
    policy: { ...defaultPolicy, ...options.policy },
    durations: { ...defaultDurations, ...options.durations },
  });
  return new ControlPlane(state, options.middleware ?? []);
}

/**
 * Starts an embedded MemoryDB control plane over real HTTP.
 * @throws PortIsTaken
 */
export async function startReference(options: ReferenceOptions = {}): Promise<Reference> {
  const { port = 0, host = '127.0.0.1' } = options;
  const plane = planeOf(options);
  const verify = options.verifySignatures && verifier(options.verifySignatures);
  const server = httpServer(protocol(plane, verify, randomUUID), options.httpMiddleware ?? [], largestBody);
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new PortIsTaken(port, error instanceof Error ? error.message : String(error));
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    endpoint: `http://${host}:${actual}`,
    port: actual,
    plane,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
