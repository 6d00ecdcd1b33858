import { Pool } from 'undici';
import { inPool } from '../../engine/pool.js';

/** A request as it was sent. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sends the same requests again, in order, and reads each answer to its end; does nothing else. */
export async function bareLoop(
  endpoint: string,
  requests: readonly SentRequest[],
  inFlight: number,
): Promise<void> {
  const pool = new Pool(endpoint, { connections: 64, pipelining: 1 });
  await inPool(requests, inFlight, async ({ method, path, headers, body }) => {
    const answer = await pool.request({ method, path, headers, body });
    await answer.body.bytes();
  });
  await pool.close();
}
