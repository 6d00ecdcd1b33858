import {
  ClusterNotFoundFault,
  CreateClusterCommand,
  CreateSnapshotCommand,
  DeleteClusterCommand,
  DeleteSnapshotCommand,
  DescribeSnapshotsCommand,
  ListTagsCommand,
  MemoryDBClient,
  SnapshotAlreadyExistsFault,
  SnapshotNotFoundFault,
  TagQuotaPerResourceExceeded,
  TagResourceCommand,
} from '@aws-sdk/client-memorydb';
import { describe, expect, it } from 'vitest';
import type { ReferenceOptions } from './reference.js';
import { onBench, stateLasts, type Bench } from './testing/bench.js';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const asked = { ClusterName: 'shop', SnapshotName: 'nightly' };

function withSdk(
  options: ReferenceOptions,
  test: (client: MemoryDBClient, bench: Bench) => Promise<void>,
): Promise<void> {
  return onBench(options, async (bench) => {
    const { endpoint } = bench.reference;
    const client = new MemoryDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
    try {
      await test(client, bench);
    } finally {
      client.destroy();
    }
  });
}

describe('The official SDK', () => {
  it('goes the whole way: cluster, snapshot, tags, deletion', () =>
    withSdk({}, async (client, { pass, now }) => {
      await client.send(
        new CreateClusterCommand({
          ClusterName: 'Shop',
          NodeType: 'db.t4g.small',
          ACLName: 'open-access',
          NumShards: 2,
        }),
      );
      pass(stateLasts);
      const { Snapshot, $metadata } = await client.send(
        new CreateSnapshotCommand({ ...asked, Tags: [{ Key: 'team', Value: 'db' }] }),
      );
      expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(Snapshot).toMatchObject({ Name: 'nightly', Status: 'creating', DataTiering: 'false' });
      const madeAt = now();
      pass(stateLasts);
      const { Snapshots } = await client.send(
        new DescribeSnapshotsCommand({ SnapshotName: 'nightly', ShowDetail: true }),
      );
      expect(Snapshots?.[0]?.ClusterConfiguration?.Shards?.[0]?.SnapshotCreationTime).toEqual(
        new Date(madeAt),
      );
      const ResourceArn = Snapshot?.ARN;
      const { TagList } = await client.send(
        new TagResourceCommand({ ResourceArn, Tags: [{ Key: 'empty', Value: '' }] }),
      );
      expect(await client.send(new ListTagsCommand({ ResourceArn }))).toMatchObject({ TagList });
      await client.send(new DeleteClusterCommand({ ClusterName: 'shop' }));
      await client.send(new DeleteSnapshotCommand({ SnapshotName: 'nightly' }));
      pass(stateLasts);
      const gone = client.send(new DescribeSnapshotsCommand({ SnapshotName: 'nightly' }));
      await expect(gone).rejects.toBeInstanceOf(SnapshotNotFoundFault);
    }));

  it.each([
    { typeForm: 'bare' },
    { typeForm: 'namespaced' },
    { typeForm: 'foreign' },
    { typeForm: 'uri-suffixed' },
    { typeForm: 'code' },
    { typeForm: 'header-only' },
    { typeHeader: true, messageMember: 'Message' },
    { notFoundStatus: 404 },
  ] as const)('reads typed exceptions under %j', (policy) =>
    withSdk({ policy }, async (client, { cluster, snapshot }) => {
      const missing = client.send(new CreateSnapshotCommand(asked));
      await expect(missing).rejects.toBeInstanceOf(ClusterNotFoundFault);
      await expect(missing).rejects.toHaveProperty('message', 'Cluster shop not found.');
      await cluster('shop');
      await snapshot('shop', 'nightly');
      await expect(client.send(new CreateSnapshotCommand(asked))).rejects.toBeInstanceOf(
        SnapshotAlreadyExistsFault,
      );
      const Tags = Array.from({ length: 51 }, (_, n) => ({ Key: String(n), Value: '' }));
      await expect(
        client.send(new CreateSnapshotCommand({ ...asked, SnapshotName: 'other', Tags })),
      ).rejects.toBeInstanceOf(TagQuotaPerResourceExceeded);
    }),
  );
});
