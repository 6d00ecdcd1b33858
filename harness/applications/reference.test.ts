import { afterEach, expect, it } from 'vitest';
import { mutantNames, startReference, type TestReference, type TestReferenceOptions } from './reference.js';

/** What is looked at of an answer. */
interface Answer {
  readonly __type?: string;
  readonly Clusters?: readonly { readonly Status: string }[];
  readonly Snapshot?: { readonly Name: string };
}

const running: TestReference[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

async function started(options?: TestReferenceOptions) {
  const reference = await startReference(options);
  running.push(reference);
  const call = async (operation: string, input: object): Promise<Answer> => {
    const answer = await fetch(reference.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AmazonMemoryDB.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const body: Answer = JSON.parse(await answer.text());
    return body;
  };
  const create = () =>
    call('CreateCluster', { ClusterName: 'mine', NodeType: 'db.t4g.small', ACLName: 'open-access' });
  const status = async () => {
    const { Clusters, __type } = await call('DescribeClusters', { ClusterName: 'mine' });
    return __type ?? Clusters?.[0]?.Status;
  };
  const snapshot = async () => {
    const { Snapshot, __type } = await call('CreateSnapshot', { ClusterName: 'mine', SnapshotName: 'first' });
    return __type ?? Snapshot?.Name;
  };
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
  expect(await snapshot()).toBe('SnapshotQuotaExceededFault');
  expect(await snapshot()).toBe('SnapshotQuotaExceededFault');
  expect(await snapshot()).toBe('first');
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
  expect(await status()).toBe('ClusterNotFoundFault');
  reference.clock.advance(500);
  expect(await status()).toMatch(/^creating|available$/);
});

it('is wrong in a known way where it is asked to', async () => {
  const names = await mutantNames();
  expect(names.size).toBeGreaterThan(100);
  const { create, snapshot } = await started({
    mutant: 'race-both-win',
    clock: 'driven',
    durations: { clusterCreating: 0 },
  });
  await create();
  await snapshot();
  expect(await snapshot()).toBe('first');
});

it('tells the nearest name of a mutant that there is not', async () => {
  await expect(startReference({ mutant: 'race-both-wins' })).rejects.toThrow(
    'There is no mutant "race-both-wins". The closest: race-both-win',
  );
});
