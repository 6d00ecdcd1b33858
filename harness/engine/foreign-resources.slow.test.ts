import { describe, expect, it } from 'vitest';
import { effects } from '../../spec/effects.js';
import type { JsonObject } from '../../spec/json.js';
import { usualClusterShape } from '../../spec/operations/create-cluster/effects.js';
import { targetHeader } from '../../spec/service.js';
import { operations } from '../../spec/types.js';
import { loadCatalogue } from '../../properties/catalogue.js';
import type { Middleware } from '../reference/answer.js';
import { describeCluster, describeSnapshot } from '../reference/describe.js';
import { operationTable } from '../reference/operations/table.js';
import { Input } from '../reference/read-input.js';
import { planeOf } from '../reference/reference.js';
import type { State } from '../reference/state.js';
import type { Target } from '../target/target.js';
import type { WireRequest } from '../wire/exchange.js';
import type { RunEvent } from './events.js';
import { run } from './run.js';
import { EventTime } from '../event-time.js';
import { targetOn } from '../trust/in-process.js';
import { runInput } from './testing/run-input.js';

const clusters = ['prod', 'a', 'x', 'given', 'staging-db'];

/** Thirty snapshots that a user may well have: some have names that generated requests like too. */
const snapshots = [
  'a',
  'b',
  'x',
  '5',
  'true',
  '2020-01-01',
  'ab',
  'mc-prod',
  ...Array.from({ length: 22 }, (_, index) => `nightly-${index}`),
];

/** Puts a user's resources on a target, and answers them as they are. */
function populate(state: State) {
  const perform = (operation: 'CreateCluster' | 'CreateSnapshot', input: JsonObject): void =>
    void operationTable[operation](state, new Input(input, ''));
  const tags = { Tags: [{ Key: 'owner', Value: 'somebody' }] };
  for (const ClusterName of clusters)
    perform('CreateCluster', { ...usualClusterShape, ...tags, ClusterName });
  for (const [index, SnapshotName] of snapshots.entries())
    perform('CreateSnapshot', { ClusterName: index < 15 ? 'prod' : 'staging-db', SnapshotName, ...tags });
}

/** A user's resources as they are now. When snapshots were taken of the cluster that was lent is no change of it. */
function foreignIn(state: State, lent: string | undefined) {
  return structuredClone([
    ...clusters.map((name) => {
      const found = state.clusters.get(name);
      return name === lent ? { ...found, snapshotTimes: [], snapshottingUntil: 0 } : found;
    }),
    ...snapshots.map((name) => state.snapshots.get(name)),
  ]);
}

/** Answers every question with what is somebody else's: whole records of others, or their ARNs under the name asked for. */
const othersEverywhere: Middleware = (call, next) => {
  const { operation, input, state, count } = call;
  const answer = next();
  const snapshot = state.snapshots.get(snapshots[count % snapshots.length] ?? '');
  const cluster = state.clusters.get(clusters[count % clusters.length] ?? '');
  if (snapshot === undefined || cluster === undefined) return answer;
  const isUnderOwnName = count % 3 === 0;
  const name = input[operation === 'CopySnapshot' ? 'TargetSnapshotName' : 'SnapshotName'];
  const otherSnapshot: JsonObject = {
    ...describeSnapshot(state, snapshot, true),
    ...(isUnderOwnName && { Name: name ?? null }),
  };
  const otherCluster: JsonObject = {
    ...describeCluster(state, cluster, true),
    ...(isUnderOwnName && { Name: input['ClusterName'] ?? null }),
  };
  switch (operation) {
    case 'DescribeSnapshots':
      return { kind: 'ok', body: { Snapshots: [otherSnapshot, ...describeAll(state)] } };
    case 'DescribeClusters':
      // Every second one is right: else no cluster would ever be seen to be available.
      return count % 2 === 0 ? answer : { kind: 'ok', body: { Clusters: [otherCluster] } };
    case 'CreateSnapshot':
    case 'CopySnapshot':
    case 'DeleteSnapshot':
      return answer.kind === 'ok' ? { kind: 'ok', body: { Snapshot: otherSnapshot } } : answer;
    case 'CreateCluster':
    case 'UpdateCluster':
    case 'DeleteCluster':
      return answer.kind === 'ok' ? { kind: 'ok', body: { Cluster: otherCluster } } : answer;
    case 'ListTags':
    case 'TagResource':
    case 'UntagResource':
      return { kind: 'ok', body: { TagList: [{ Key: 'owner', Value: 'somebody' }] } };
  }
};

function describeAll(state: State): JsonObject[] {
  return [...state.snapshots.values()].slice(0, 30).map((each) => describeSnapshot(state, each, false));
}

/** As the one before, but its look-ups find nothing where there is nothing: names are claimed, and then made. */
const othersOnceThere: Middleware = (call, next) => {
  const truth = next();
  return call.operation === 'DescribeSnapshots' && truth.kind === 'fault'
    ? truth
    : othersEverywhere(call, () => truth);
};

const writing = operations.filter((operation) => effects[operation].access === 'write').map(targetHeader);

/** Names in a request that changes something. */
function namesIn({ headers, body }: WireRequest): string[] {
  if (!writing.includes(headers['x-amz-target'] ?? '')) return [];
  return [
    ...Buffer.from(body)
      .toString()
      .matchAll(/(?:Name|Arn)"\s*:\s*"([^"]*)"/g),
  ].map(([, name = '']) => name);
}

/** A target in this process that holds a user's resources, and the requests that reach it. */
function populated(middleware: readonly Middleware[], cluster: string | undefined) {
  const time = new EventTime(Date.UTC(2026, 0, 1));
  // Without a quota one cluster is enough for the whole plan.
  const policy = { snapshotQuota: Number.POSITIVE_INFINITY };
  const durations = { clusterCreating: 0, snapshotCreating: 0 };
  const plane = planeOf({ clock: () => time.now(), middleware, policy, durations });
  populate(plane.state);
  const on = targetOn(plane, time);
  const requests: WireRequest[] = [];
  const target: Target = {
    ...on,
    info: { ...on.info, ...(cluster !== undefined && { cluster }) },
    wire: {
      exchange: async (...asked) => {
        const exchange = await on.wire.exchange(...asked);
        requests.push(exchange.request);
        return exchange;
      },
    },
  };
  return { time, target, state: plane.state, requests };
}

/** Runs a case of every kind at a target that holds a user's resources beside. */
async function everyCase(seed: number, middleware: Middleware, cluster: string | undefined) {
  const { time, target, state, requests } = populated([middleware], cluster);
  const before = foreignIn(state, cluster);
  const input = runInput({ target, options: { seed, runs: 2 } });
  const report = await run({ ...input, time, catalogue: await loadCatalogue(), maxShrinks: 3 });
  return { report, before, after: foreignIn(state, cluster), requests, state };
}

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
const settings = seeds.flatMap((seed) =>
  [undefined, 'given'].map((cluster) => ({ seed, cluster, isOneSided: seed % 2 === 0 })),
);

describe("on a target that answers what is others', all that a user has stays as it was", () => {
  it.each(settings)('with %j', async ({ seed, cluster, isOneSided }) => {
    const middleware = isOneSided ? othersOnceThere : othersEverywhere;
    const { report, before, after, requests, state } = await everyCase(seed, middleware, cluster);
    expect(after).toEqual(before);

    const named = new Set(requests.flatMap(namesIn).map((name) => name.toLowerCase()));
    const arns = [...named].filter((name) => name.startsWith('arn:'));
    const foreign = [...clusters, ...snapshots].filter(
      (name) => name !== cluster && (named.has(name) || arns.some((arn) => arn.endsWith(`/${name}`))),
    );
    expect(foreign).toEqual([]);

    // It was a run: it made much, found much, and left nothing unlisted.
    expect(requests.length).toBeGreaterThan(1_000);
    expect(report.requirements.filter(({ status }) => status === 'failed').length).toBeGreaterThan(5);
    const listed = new Set(report.leftovers.map(({ name }) => name.toLowerCase()));
    const known = new Set([...clusters, ...snapshots, ...listed]);
    const there = [...state.clusters.values(), ...state.snapshots.values()].filter(
      ({ goneAt }) => goneAt === undefined,
    );
    expect(there.filter(({ name }) => !known.has(name))).toEqual([]);
  });
});

it.each([undefined, 'given'])(
  'on a target that is right, no request of the plan is stopped, whatever cluster it is lent: %s',
  async (cluster) => {
    const { time, target } = populated([], cluster);
    const stopped: string[] = [];
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'case-finished' && event.aborted?.includes('not the run') === true)
        stopped.push(`${event.scenario}, ${event.stratum}: ${event.aborted}`);
    };
    const input = runInput({ target, options: { seed: 1, runs: 20 }, onEvent });
    await run({ ...input, time, catalogue: await loadCatalogue(), maxShrinks: 0 });
    expect(stopped).toEqual([]);
  },
);
