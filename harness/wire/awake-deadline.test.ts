import { setTimeout as pause } from 'node:timers/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { awakeDeadline } from './awake-deadline.js';
import { undiciTransport } from './undici-transport.js';

afterEach(() => {
  vi.useRealTimers();
});

/** Keeps this process from doing anything else, as a long computation or a suspension does. */
function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe('a deadline of time awake', () => {
  it('passes after its time', () => {
    vi.useFakeTimers();
    const passed = vi.fn();
    awakeDeadline(250, passed);
    vi.advanceTimersByTime(249);
    expect(passed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(passed).toHaveBeenCalledOnce();
  });

  it('never passes once it is cleared', () => {
    vi.useFakeTimers();
    const passed = vi.fn();
    const stop = awakeDeadline(250, passed);
    vi.advanceTimersByTime(200);
    stop();
    vi.advanceTimersByTime(1_000);
    expect(passed).not.toHaveBeenCalled();
  });

  it('does not pass while the process is stalled', async () => {
    const passed = vi.fn();
    const stop = awakeDeadline(300, passed);
    stall(700);
    await pause(1);
    expect(passed).not.toHaveBeenCalled();
    stop();
  });
});

it('an answer that came while the process was stalled is read, and judged', async () => {
  const server = createServer((_, response) => void response.end('{}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  const transport = undiciTransport(`http://127.0.0.1:${address.port}`);
  const request = { method: 'POST', path: '/', headers: {}, body: Buffer.from('{}') };
  try {
    const delivery = transport.send(request, { timeoutMs: 1_000, maxBytes: 1_000 });
    stall(1_500);
    expect(await delivery).toMatchObject({ kind: 'answered', answer: { status: 200 } });
  } finally {
    await transport.close();
    server.close();
  }
});
