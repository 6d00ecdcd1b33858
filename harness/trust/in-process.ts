import {
  throughMiddleware,
  type HttpMiddleware,
  type Raw,
  type RawAnswer,
} from '../reference/http-middleware.js';
import type { Deliver, Delivered } from '../../fixtures/evasions/evasion.js';
import type { ControlPlane } from '../reference/plane.js';
import { makeGivenCluster } from '../reference/given-cluster.js';
import { protocol } from '../reference/protocol.js';
import { planeOf, type ReferenceOptions } from '../reference/reference.js';
import { embeddedTimes } from '../reference/embedded-times.js';
import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import { WireClient } from '../wire/client.js';
import type { WireRequest } from '../wire/exchange.js';
import type { Delivery, Transport } from '../wire/transport.js';

/** How long a request and its answer are each under way, in milliseconds. */
const latencyMs = 0.5;

/** What may stand before a target in this process, and in it. */
export interface InProcessSetting {
  /** What becomes of its answers on the way. */
  readonly deliver?: Deliver | undefined;
  /** A cluster that is there before and is given to the run. */
  readonly cluster?: string | undefined;
}

/**
 * The embedded MemoryDB with the real client before it and no sockets between, on a clock that both share.
 */
export function inProcessTarget(
  options: ReferenceOptions,
  time: Time,
  { deliver, cluster }: InProcessSetting = {},
): Target {
  const plane = planeOf({ ...options, clock: () => time.now() });
  const target = targetOn(plane, time, options.httpMiddleware, deliver);
  if (cluster === undefined) return target;
  makeGivenCluster(plane, cluster);
  return { ...target, info: { ...target.info, cluster } };
}

/** As `inProcessTarget`, for a control plane on the same clock that the test holds itself. */
export function targetOn(
  plane: ControlPlane,
  time: Time,
  middleware: readonly HttpMiddleware[] = [],
  deliver: Deliver = (_, answer) => answer(),
): Target {
  let ids = 0;
  const answer = throughMiddleware(
    protocol(plane, undefined, () => `id-${++ids}`),
    middleware,
  );
  const transport: Transport = {
    async send(request, { timeoutMs }): Promise<Delivery> {
      await time.sleep(latencyMs);
      const raw = rawOf(request);
      const delivered = await deliver(raw, async () => wholeOrCut(await answer(raw)), time.now());
      await time.sleep(delivered === 'timed-out' ? timeoutMs : latencyMs);
      return deliveryOf(delivered);
    },
    close: async () => undefined,
  };
  const wire = new WireClient({
    transport,
    sign: (request) => request,
    basePath: '/',
    limits: { timeoutMs: 10_000, maxBytes: 4 * 1024 * 1024 },
    attempts: 5,
    now: () => new Date(time.now()),
    sleep: (ms) => time.sleep(ms),
    random: () => 0.5,
  });
  return {
    info: { kind: 'embedded', endpoint: 'http://127.0.0.1:1', region: 'us-east-1' },
    wire,
    ...embeddedTimes,
    close: async () => undefined,
  };
}

function wholeOrCut(answer: RawAnswer): Delivered {
  if ('cut' in answer) return 'reset';
  if ('write' in answer) throw new TypeError('An answer that writes itself needs a socket.');
  return answer;
}

function deliveryOf(delivered: Delivered): Delivery {
  return typeof delivered === 'string'
    ? { kind: 'lost', loss: delivered, detail: `the test's own ${delivered}` }
    : {
        kind: 'answered',
        answer: {
          status: delivered.status,
          headers: delivered.headers,
          body: Buffer.from(delivered.body),
        },
      };
}

function rawOf({ method, path, headers, body }: WireRequest): Raw {
  return { method, path, headers, body: Buffer.from(body) };
}
