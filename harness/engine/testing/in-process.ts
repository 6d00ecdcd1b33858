import type { Raw } from '../../reference/http-middleware.js';
import type { ControlPlane } from '../../reference/plane.js';
import { protocol } from '../../reference/protocol.js';
import { planeOf, type ReferenceOptions } from '../../reference/reference.js';
import { embeddedTimes } from '../../reference/embedded-times.js';
import type { Target } from '../../target/target.js';
import type { Time } from '../../time.js';
import { WireClient } from '../../wire/client.js';
import type { WireRequest } from '../../wire/exchange.js';
import type { Delivery, Transport } from '../../wire/transport.js';

/** How long a request and its answer are each under way, in milliseconds. */
const latencyMs = 0.5;

/** The embedded MemoryDB with the real client before it and no sockets between, on a clock that both share. */
export function inProcessTarget(options: ReferenceOptions, time: Time): Target {
  return targetOn(planeOf({ ...options, clock: () => time.now() }), time);
}

/** As `inProcessTarget`, for a control plane on the same clock that the test holds itself. */
export function targetOn(plane: ControlPlane, time: Time): Target {
  let ids = 0;
  const answer = protocol(plane, undefined, () => `id-${++ids}`);
  const transport: Transport = {
    async send(request): Promise<Delivery> {
      await time.sleep(latencyMs);
      const raw = answer(rawOf(request));
      await time.sleep(latencyMs);
      if ('write' in raw) throw new TypeError('An answer that writes itself needs a socket.');
      return { kind: 'answered', answer: { ...raw, body: Buffer.from(raw.body) } };
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

function rawOf({ method, path, headers, body }: WireRequest): Raw {
  return { method, path, headers, body: Buffer.from(body) };
}
