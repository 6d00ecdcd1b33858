import {
  CopySnapshotCommand,
  CreateClusterCommand,
  CreateSnapshotCommand,
  DeleteClusterCommand,
  DeleteSnapshotCommand,
  DescribeClustersCommand,
  DescribeSnapshotsCommand,
  ListTagsCommand,
  MemoryDBClient,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateClusterCommand,
} from '@aws-sdk/client-memorydb';
import * as sdk from '@aws-sdk/client-memorydb';
import { HttpResponse } from '@smithy/protocol-http';
import type { Json } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { WireAnswer } from './exchange.js';
import type { SdkView } from './sdk-view.js';
import { quietSdk } from './quiet-sdk.js';

/** Sends an operation with the least input that the SDK lets through; what comes back is already decided. */
const senders: Readonly<Record<Operation, (client: MemoryDBClient) => Promise<object>>> = {
  CreateSnapshot: (client) => client.send(new CreateSnapshotCommand({ ClusterName: 'a', SnapshotName: 'b' })),
  DescribeSnapshots: (client) => client.send(new DescribeSnapshotsCommand({})),
  DeleteSnapshot: (client) => client.send(new DeleteSnapshotCommand({ SnapshotName: 'b' })),
  CopySnapshot: (client) =>
    client.send(new CopySnapshotCommand({ SourceSnapshotName: 'a', TargetSnapshotName: 'b' })),
  ListTags: (client) => client.send(new ListTagsCommand({ ResourceArn: 'a' })),
  TagResource: (client) => client.send(new TagResourceCommand({ ResourceArn: 'a', Tags: [] })),
  UntagResource: (client) => client.send(new UntagResourceCommand({ ResourceArn: 'a', TagKeys: [] })),
  CreateCluster: (client) =>
    client.send(new CreateClusterCommand({ ClusterName: 'a', NodeType: 'b', ACLName: 'c' })),
  DescribeClusters: (client) => client.send(new DescribeClustersCommand({})),
  UpdateCluster: (client) => client.send(new UpdateClusterCommand({ ClusterName: 'a' })),
  DeleteCluster: (client) => client.send(new DeleteClusterCommand({ ClusterName: 'a' })),
};

/** Reads a recorded answer through the real SDK, with no network: what any user of the SDK would have got. */
export async function readWithSdk(operation: Operation, answer: WireAnswer): Promise<SdkView> {
  quietSdk();
  const client = new MemoryDBClient({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: {
      handle: async () => ({
        response: new HttpResponse({
          statusCode: answer.status,
          headers: { ...answer.headers },
          body: answer.body,
        }),
      }),
    },
  });
  try {
    return { kind: 'output', output: plain(await senders[operation](client)) };
  } catch (error) {
    return viewOf(error);
  } finally {
    client.destroy();
  }
}

/** A typed output as JSON: dates as ISO strings, without the SDK's own metadata. */
function plain(output: object): Json {
  const { $metadata: _, ...members } = { $metadata: undefined, ...output };
  const json: Json = JSON.parse(JSON.stringify(members));
  return json;
}

const exported: ReadonlyMap<string, unknown> = new Map(Object.entries(sdk));

function viewOf(error: unknown): SdkView {
  if (!(error instanceof Error))
    return {
      kind: 'exception',
      name: '',
      modelled: false,
      message: String(error),
      status: undefined,
      requestId: undefined,
    };
  const type = exported.get(error.name);
  const metadata = error instanceof sdk.MemoryDBServiceException ? error.$metadata : undefined;
  return {
    kind: 'exception',
    name: error.name,
    modelled: typeof type === 'function' && error instanceof type,
    message: error.message,
    status: metadata?.httpStatusCode,
    requestId: metadata?.requestId,
  };
}
