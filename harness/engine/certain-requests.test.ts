import { describe, expect, it } from 'vitest';
import type { Step } from '../../properties/observation.js';
import type { Wanted } from '../oracle/wanted.js';
import { caseOn } from './testing/case-on.js';
import { EventTime } from '../event-time.js';
import { fault, ok, type Behaviour } from './testing/fake-wire.js';

const windowMs = 1_000;

/** A target that says at once that a cluster is available, and that a deleted snapshot is gone, be it so or not. */
interface Setting {
  /** What creations are refused with, and until when. */
  readonly refusal?: string;
  readonly refusesUntilMs?: number;
  readonly status?: string;
}

function begin({
  refusal = 'InvalidClusterStateFault',
  refusesUntilMs = Infinity,
  status = 'available',
}: Setting) {
  const time = new EventTime();
  let isRefusing = refusal !== 'SnapshotAlreadyExistsFault';
  const behave: Behaviour = (operation, { ClusterName: Name = '', SnapshotName = '' }) => {
    switch (operation) {
      case 'CreateCluster':
        return ok({ Cluster: { Name, Status: 'creating' } });
      case 'DescribeClusters':
        return ok({ Clusters: [{ Name, Status: status }] });
      case 'CreateSnapshot':
        return isRefusing && time.now() < refusesUntilMs
          ? fault(refusal)
          : ok({ Snapshot: { Name: SnapshotName } });
      case 'DeleteSnapshot':
        isRefusing = true;
        return ok({ Snapshot: {} });
      case 'DeleteCluster':
        return fault(refusal);
      default:
        return fault('SnapshotNotFoundFault');
    }
  };
  const { context, allowance } = caseOn(behave, time);
  const cluster = context.createCluster({});
  const create = async (SnapshotName = context.freshName()): Promise<Step> =>
    context.call('CreateSnapshot', { ClusterName: (await cluster).name, SnapshotName });
  const seen = () =>
    context.steps
      .filter(({ operation }) => operation === 'CreateSnapshot')
      .map(({ exchange, standing }) => `${exchange.outcome.kind}: ${standing.kind}`);
  return { time, context, allowance, cluster, create, seen };
}

describe('a creation that is refused though the cluster was described as available', () => {
  it('is sent again once the description has to show the last change, and only that answer counts', async () => {
    const { create, seen } = begin({ refusesUntilMs: 300 });
    const step = await create();
    expect(seen()).toEqual(['refused: superseded', 'accepted: counts']);
    expect(step.exchange.outcome.kind).toBe('accepted');
    // The answer that made the cluster came in the first millisecond.
    expect(step.sentMs).toBeGreaterThanOrEqual(1 + windowMs);
  });

  it('counts where it is refused again then', async () => {
    const { create, seen } = begin({});
    await create();
    expect(seen()).toEqual(['refused: superseded', 'refused: counts']);
  });

  it('counts at once where the description had to show the last change', async () => {
    const { time, context, cluster, create, seen } = begin({});
    const { name } = await cluster;
    await time.sleep(windowMs);
    await context.waitUntilAvailable(name);
    await create();
    expect(seen()).toEqual(['refused: counts']);
  });

  it.each<[string, Setting]>([
    ['it is refused for something else', { refusal: 'SnapshotQuotaExceededFault' }],
    ['the cluster was described as busy', { status: 'snapshotting' }],
  ])('counts at once where %s', async (_, setting) => {
    const { create, seen } = begin(setting);
    await create();
    expect(seen()).toEqual(['refused: counts']);
  });

  it('of a last snapshot counts at once: the cluster is only deleted', async () => {
    const { context, cluster } = begin({});
    const deletion = { ClusterName: (await cluster).name, FinalSnapshotName: context.freshName() };
    await context.call('DeleteCluster', deletion, 'setup');
    const last = context.steps.filter(({ operation }) => operation === 'DeleteCluster');
    expect(last.map(({ standing }) => standing.kind)).toEqual(['counts']);
  });

  it('counts for nothing where the target was read in vain too often', async () => {
    const { allowance, create, seen } = begin({});
    const certainty: Wanted = { kind: 'fact', what: 'a certain word on the cluster', sinceMs: 0 };
    for (let waits = 0; waits < 2; waits++) {
      allowance.begin(certainty);
      allowance.end(certainty, 'in-vain');
    }
    await create();
    expect(seen()).toEqual(['refused: not-about-the-rule']);
  });

  it('uses up what may be read in vain only where it is refused again', async () => {
    const certainty: Wanted = { kind: 'fact', what: 'a certain word on the cluster', sinceMs: 0 };
    for (const [refusesUntilMs, isLeft] of [
      [300, true],
      [Infinity, false],
    ] as const) {
      const { allowance, create } = begin({ refusesUntilMs });
      allowance.begin(certainty);
      allowance.end(certainty, 'in-vain');
      await create();
      expect(allowance.begin(certainty)).toBe(isLeft);
    }
  });
});

describe('a creation that is refused though its name was said to be free again', () => {
  const recreate = async (refusesUntilMs: number) => {
    const { context, create, seen } = begin({ refusal: 'SnapshotAlreadyExistsFault', refusesUntilMs });
    const name = context.freshName();
    const first = await create(name);
    await context.call('DeleteSnapshot', { SnapshotName: name });
    await context.call('DescribeSnapshots', { SnapshotName: name }, 'probe');
    return { first, second: await create(name), seen: seen() };
  };

  it('is sent again once "not found" can be of no moment before the first was created', async () => {
    const { first, second, seen } = await recreate(300);
    expect(seen).toEqual(['accepted: counts', 'refused: superseded', 'accepted: counts']);
    expect(second.sentMs).toBeGreaterThanOrEqual(first.receivedMs + windowMs);
  });

  it('counts where it is refused again then', async () => {
    const { seen } = await recreate(Infinity);
    expect(seen).toEqual(['accepted: counts', 'refused: superseded', 'refused: counts']);
  });
});
