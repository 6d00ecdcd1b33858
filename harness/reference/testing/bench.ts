import { isObject, type Json, type JsonObject } from '../../../spec/json.js';
import type { Operation } from '../../../spec/types.js';
import { startReference, type Reference, type ReferenceOptions } from '../reference.js';

/** One answer as it came over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the body is not a JSON object. */
  readonly body: JsonObject | undefined;
}

/** A request that no SDK would send; what is left out is as the protocol says. */
export interface Bent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A reference on a clock that only a test moves. */
export interface Bench {
  readonly reference: Reference;
  /** Milliseconds of the clock. */
  readonly now: () => number;
  readonly pass: (milliseconds: number) => void;
  readonly bend: (operation: string, bent: Bent) => Promise<Reply>;
  /** The body of an answer that is 200. @throws Error for any other */
  readonly ok: (operation: Operation, input: JsonObject) => Promise<JsonObject>;
  /** The `__type` of an answer that is a fault. @throws Error for any other */
  readonly fault: (operation: Operation, input: JsonObject) => Promise<Json | undefined>;
  /** Makes a cluster and waits until it is available. */
  readonly cluster: (name: string, members?: JsonObject) => Promise<void>;
  /** Makes a snapshot and waits until it is available. */
  readonly snapshot: (cluster: string, name: string, members?: JsonObject) => Promise<void>;
}

/** How long each state lasts on the bench, in milliseconds of its clock. */
export const stateLasts = 1000;

const durations = {
  clusterCreating: stateLasts,
  snapshotCreating: stateLasts,
  snapshotDeleting: stateLasts,
  clusterDeleting: stateLasts,
  clusterUpdating: stateLasts,
};

/** Runs a test on a reference of its own, which is closed whatever comes of it. */
export async function onBench(
  options: ReferenceOptions,
  test: (bench: Bench) => Promise<void>,
): Promise<void> {
  let now = 1_700_000_000_000;
  const reference = await startReference({ clock: () => now, durations, ...options });
  try {
    await test(bench(reference));
  } finally {
    await reference.close();
  }

  function bench(on: Reference): Bench {
    const pass = (milliseconds: number): void => void (now += milliseconds);
    const bend: Bench['bend'] = async (operation, { method = 'POST', path = '/', headers, body }) => {
      const response = await fetch(`${on.endpoint}${path}`, {
        method,
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AmazonMemoryDB.${operation}`,
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: parsed(await response.text()),
      };
    };
    const send = async (operation: Operation, input: JsonObject): Promise<Reply> =>
      bend(operation, { body: JSON.stringify(input) });
    const ok: Bench['ok'] = async (operation, input) => {
      const { status, body } = await send(operation, input);
      if (status === 200 && body !== undefined) return body;
      throw new Error(`${operation} answered ${status} ${JSON.stringify(body)}, not a result.`);
    };
    return {
      reference: on,
      now: () => now,
      pass,
      bend,
      ok,
      fault: async (operation, input) => {
        const { status, body } = await send(operation, input);
        if (status >= 400) return body?.['__type'];
        throw new Error(`${operation} answered ${status} ${JSON.stringify(body)}, not a fault.`);
      },
      cluster: async (name, members) => {
        await ok('CreateCluster', {
          ClusterName: name,
          NodeType: 'db.t4g.small',
          ACLName: 'open-access',
          ...members,
        });
        pass(stateLasts);
      },
      snapshot: async (cluster, name, members) => {
        await ok('CreateSnapshot', { ClusterName: cluster, SnapshotName: name, ...members });
        pass(stateLasts);
      },
    };
  }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
