import {
  CreateClusterCommand,
  CreateSnapshotCommand,
  DescribeClustersCommand,
  MemoryDBClient,
} from '@aws-sdk/client-memorydb';
import { afterEach, expect, it } from 'vitest';
import { mutantNames, startReference, type TestReference, type TestReferenceOptions } from './reference.js';

const running: TestReference[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

async function started(options?: TestReferenceOptions) {
  const reference = await startReference(options);
  running.push(reference);
  const client = new MemoryDBClient({
    endpoint: reference.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  const create = () =>
    client.send(
      new CreateClusterCommand({ ClusterName: 'mine', NodeType: 'db.t4g.small', ACLName: 'open-access' }),
    );
  const status = async () =>
    (await client.send(new DescribeClustersCommand({ ClusterName: 'mine' }))).Clusters?.[0]?.Status;
  const snapshot = () =>
    client.send(new CreateSnapshotCommand({ ClusterName: 'mine', SnapshotName: 'first' }));
  return { reference, create, status, snapshot };
}

it('lets a test move its time', async () => {
  const { reference, create, status } = await started({
    clock: 'driven',
    durations: { clusterCreating: 60_000 },
  });
  await create();
  expect(await status()).toBe('creating');
  reference.clock.advance(59_999);
  expect(await status()).toBe('creating');
  reference.clock.advance(1);
  expect(await status()).toBe('available');
});

it('refuses to move the time of the system', async () => {
  const { reference } = await started();
  expect(() => reference.clock.advance(1)).toThrow("clock: 'driven'");
});

it('refuses as often as it is ordered to', async () => {
  const { reference, create, snapshot } = await started({ durations: { clusterCreating: 0 } });
  await create();
  reference.failNext('CreateSnapshot', { fault: 'SnapshotQuotaExceededFault', times: 2 });
  await expect(snapshot()).rejects.toMatchObject({ name: 'SnapshotQuotaExceededFault' });
  await expect(snapshot()).rejects.toMatchObject({ name: 'SnapshotQuotaExceededFault' });
  expect((await snapshot()).Snapshot?.Name).toBe('first');
});

it('answers late where it is ordered to', async () => {
  const { reference, create } = await started();
  reference.slow('CreateCluster', 80);
  const begun = performance.now();
  await create();
  expect(performance.now() - begun).toBeGreaterThanOrEqual(79);
});

it('reads late where it is ordered to', async () => {
  const { create, status, reference } = await started({ clock: 'driven', readLagMs: 500 });
  await create();
  reference.clock.advance(1);
  await expect(status()).rejects.toMatchObject({ name: 'ClusterNotFoundFault' });
  reference.clock.advance(500);
  expect(await status()).toBeDefined();
});

it('is wrong in a known way where it is asked to', async () => {
  const names = await mutantNames();
  expect(names.size).toBeGreaterThan(100);
  const { create, snapshot } = await started({ mutant: 'race-both-win', durations: { clusterCreating: 0 } });
  await create();
  await snapshot();
  expect((await snapshot()).Snapshot?.Name).toBe('first');
});

it('tells the nearest name of a mutant that there is not', async () => {
  await expect(startReference({ mutant: 'race-both-wins' })).rejects.toThrow(
    'There is no mutant "race-both-wins". The closest: race-both-win',
  );
});
