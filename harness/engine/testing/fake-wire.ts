import type { Json, JsonObject } from '../../../spec/json.js';
import type { Operation } from '../../../spec/types.js';
import type { Target, Wire } from '../../target/target.js';
import type { Exchange, Outcome } from '../../wire/exchange.js';
import type { RequestParts } from '../../wire/raw-request.js';

/** What a fake target answers to one request. */
export type Behaviour = (operation: Operation | undefined, input: JsonObject) => Outcome | Promise<Outcome>;

/** An answer that accepts. */
export function ok(body: JsonObject): Outcome {
  return { kind: 'accepted', status: 200, body };
}

/** An answer that refuses with a fault. */
export function fault(name: string, status = 400): Outcome {
  return {
    kind: 'refused',
    status,
    type: { name, raw: name, place: '__type' },
    message: 'no',
    body: { __type: name },
  };
}

/** An exchange as a wire would record it. */
export function exchangeOf(outcome: Outcome, body: string | Uint8Array = '{}', attempts = 1): Exchange {
  return {
    request: { method: 'POST', path: '/', headers: {}, body: Buffer.from(body) },
    answer:
      outcome.kind === 'lost' ? undefined : { status: outcome.status, headers: {}, body: Buffer.from('{}') },
    outcome,
    attempts,
    maybeApplied: outcome.kind === 'lost' && outcome.loss !== 'unreachable',
  };
}

/** A target that answers from a function, with no sockets. */
export function fakeTarget(behave: Behaviour, cluster?: string): Target {
  const wire: Wire = {
    async exchange(operation, request: RequestParts, { gate }) {
      await gate();
      const input = request.input ?? {};
      const outcome = await behave(operation, input);
      return exchangeOf(outcome, request.body ?? JSON.stringify(input));
    },
  };
  return {
    info: {
      kind: 'url',
      endpoint: 'http://127.0.0.1:1',
      region: 'us-east-1',
      ...(cluster !== undefined && { cluster }),
    },
    wire,
    consistencyWindowMs: 1_000,
    settleTimeoutMs: 10_000,
    close: async () => undefined,
  };
}

/** A little MemoryDB in a map: enough for the engine, with no rules of its own. */
export function tinyMemoryDb(): {
  behave: Behaviour;
  clusters: Set<string>;
  snapshots: Map<string, JsonObject>;
} {
  const clusters = new Set<string>();
  const snapshots = new Map<string, JsonObject>();
  const behave: Behaviour = (operation, input) => {
    const cluster = textOf(input['ClusterName']);
    const name = textOf(input['SnapshotName']);
    switch (operation) {
      case 'CreateCluster':
        if (input['ClusterName'] === undefined) return fault('InvalidParameterValueException');
        clusters.add(cluster);
        return ok({ Cluster: { Name: cluster, Status: 'available' } });
      case 'DescribeClusters':
        if (input['ClusterName'] !== undefined && !clusters.has(cluster))
          return fault('ClusterNotFoundFault');
        return ok({ Clusters: [...clusters].map((Name) => ({ Name, Status: 'available' })) });
      case 'DeleteCluster':
        return clusters.delete(cluster) ? ok({ Cluster: { Name: cluster } }) : fault('ClusterNotFoundFault');
      case 'CreateSnapshot':
        if (typeof input['SnapshotName'] !== 'string') return fault('InvalidParameterValueException');
        if (!clusters.has(cluster)) return fault('ClusterNotFoundFault');
        if (snapshots.has(name)) return fault('SnapshotAlreadyExistsFault');
        snapshots.set(name, { Name: name, Status: 'available', Source: 'manual' });
        return ok({ Snapshot: snapshots.get(name) ?? null });
      case 'DescribeSnapshots': {
        const found = [...snapshots.values()].filter(
          ({ Name }) => !('SnapshotName' in input) || Name === name,
        );
        return found.length === 0 && 'SnapshotName' in input
          ? fault('SnapshotNotFoundFault')
          : ok({ Snapshots: found });
      }
      case 'DeleteSnapshot':
        return snapshots.delete(name) ? ok({ Snapshot: { Name: name } }) : fault('SnapshotNotFoundFault');
      default:
        return fault('UnknownOperationException');
    }
  };
  return { behave, clusters, snapshots };
}

function textOf(name: Json | undefined): string {
  return typeof name === 'string' ? name.toLowerCase() : '';
}

/** Time that passes only when somebody sleeps. */
export function fakeTime() {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
