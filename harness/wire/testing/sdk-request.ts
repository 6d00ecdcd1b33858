import {
  CopySnapshotCommand,
  CreateClusterCommand,
  CreateSnapshotCommand,
  DescribeSnapshotsCommand,
  MemoryDBClient,
} from '@aws-sdk/client-memorydb';
import { HttpRequest, HttpResponse } from '@smithy/protocol-http';
import type { JsonObject } from '../../../spec/json.js';
import type { Operation } from '../../../spec/types.js';
import type { Credentials } from '../sign.js';
import type { WireRequest } from '../exchange.js';

/** One call of the official SDK, and the input it was made with. */
export interface SdkCall {
  readonly operation: Operation;
  readonly input: JsonObject;
  readonly send: (client: MemoryDBClient) => Promise<object>;
}

const snapshot = { ClusterName: 'a', SnapshotName: 'é\u2028"\\', Tags: [{ Key: 'k', Value: '' }] };
const cluster = { ClusterName: 'a', NodeType: 'n', ACLName: 'o', NumShards: 2, DataTiering: false };
const copy = { SourceSnapshotName: 'a', TargetSnapshotName: 'b' };

/** Calls that between them hold each kind of member: strings, integers, booleans, lists, structures, none. */
export const sdkCalls: readonly SdkCall[] = [
  {
    operation: 'CreateSnapshot',
    input: snapshot,
    send: (client) => client.send(new CreateSnapshotCommand(snapshot)),
  },
  {
    operation: 'CreateCluster',
    input: cluster,
    send: (client) => client.send(new CreateClusterCommand(cluster)),
  },
  {
    operation: 'DescribeSnapshots',
    input: {},
    send: (client) => client.send(new DescribeSnapshotsCommand({})),
  },
  {
    operation: 'CopySnapshot',
    input: copy,
    send: (client) => client.send(new CopySnapshotCommand(copy)),
  },
];

/** A call's request as the official SDK puts it on the wire, signed at the present time. Nothing is sent. */
export async function sdkRequest(
  call: SdkCall,
  { credentials, region, endpoint }: { credentials: Credentials; region: string; endpoint: string },
): Promise<WireRequest> {
  let caught: WireRequest | undefined;
  const client = new MemoryDBClient({
    region,
    endpoint,
    credentials,
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: unknown) => {
        if (HttpRequest.isInstance(request)) caught = recorded(request);
        return { response: new HttpResponse({ statusCode: 200, body: Buffer.from('{}') }) };
      },
    },
  });
  await call.send(client);
  client.destroy();
  if (caught === undefined) throw new Error('The SDK sent nothing.');
  return caught;
}

function recorded({ method, path, headers, body }: HttpRequest): WireRequest {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return { method, path, headers: Object.fromEntries(lower), body: Buffer.from(new Uint8Array(body)) };
}
