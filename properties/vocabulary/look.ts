import { at } from '../../spec/json.js';
import type { Step } from '../observation.js';
import type { World } from '../scenario.js';
import { mayBeLate } from './tags.js';

/**
 * Probes what a creation did: how the target describes the snapshot, with its shards, and which tags it carries. After
 * an accepted creation a listing that lags behind is given time; whether all is as it must be is for the judges to say.
 */
export async function lookAt(world: World, name: string, creation?: Step): Promise<void> {
  const wasCreated = creation?.exchange.outcome.kind === 'accepted';
  const described = wasCreated ? await awaitPresence(world, name) : await describe(world, name);
  const arn = described && arnOf(described);
  if (arn !== undefined) await listTags(world, arn);
}

/** Describes one snapshot by name, with its shards. */
export async function describe(world: World, name: string): Promise<Step | undefined> {
  if (!world.can('DescribeSnapshots')) return undefined;
  return world.call('DescribeSnapshots', { SnapshotName: name, ShowDetail: true }, 'probe');
}

/** Describes a snapshot until it is there, or patience ends. */
export async function awaitPresence(world: World, name: string): Promise<Step | undefined> {
  if (!world.can('DescribeSnapshots')) return undefined;
  const input = { SnapshotName: name, ShowDetail: true };
  return world.until(
    () => world.call('DescribeSnapshots', input, 'probe'),
    (step) => arnOf(step) !== undefined,
  );
}

/** Describes a snapshot until it is gone, or patience ends. */
export async function awaitAbsence(world: World, name: string): Promise<Step | undefined> {
  if (!world.can('DescribeSnapshots')) return undefined;
  return world.until(
    () => world.call('DescribeSnapshots', { SnapshotName: name }, 'probe'),
    (step) => arnOf(step) === undefined,
  );
}

/** Describes a cluster until it is gone, or patience ends. */
export async function awaitClusterGone(world: World, cluster: string): Promise<void> {
  if (!world.can('DescribeClusters')) return;
  await world.until(
    () => world.call('DescribeClusters', { ClusterName: cluster }, 'setup'),
    ({ exchange: { outcome } }) => outcome.kind !== 'accepted' && outcome.kind !== 'lost',
  );
}

/** Lists a cluster's snapshots until all these are among them, or patience ends. */
export async function awaitListing(
  world: World,
  cluster: string,
  names: readonly string[],
): Promise<Step | undefined> {
  if (!world.can('DescribeSnapshots')) return undefined;
  return world.until(
    () => world.call('DescribeSnapshots', { ClusterName: cluster }, 'probe'),
    ({ exchange: { outcome } }) =>
      outcome.kind !== 'accepted' ||
      names.every((name) => JSON.stringify(outcome.body).includes(JSON.stringify(name))) ||
      at(outcome.body, '/NextToken') !== undefined,
  );
}

/** Lists a cluster's snapshots until one is no longer among them, or patience ends. */
export async function awaitDelisting(world: World, cluster: string, name: string): Promise<Step | undefined> {
  if (!world.can('DescribeSnapshots')) return undefined;
  return world.until(
    () => world.call('DescribeSnapshots', { ClusterName: cluster }, 'probe'),
    ({ exchange: { outcome } }) =>
      outcome.kind !== 'accepted' || !JSON.stringify(outcome.body).includes(JSON.stringify(name)),
  );
}

/** Describes a snapshot until it is available, or patience ends. */
export async function awaitAvailable(world: World, name: string): Promise<Step | undefined> {
  if (!world.can('DescribeSnapshots')) return undefined;
  return world.until(
    () => world.call('DescribeSnapshots', { SnapshotName: name }, 'probe'),
    ({ exchange: { outcome } }) =>
      outcome.kind === 'accepted' && at(outcome.body, '/Snapshots/0/Status') === 'available',
  );
}

/** As `awaitAvailable`, where the snapshot is there at all. */
export async function awaitAvailableIfThere(world: World, name: string): Promise<void> {
  const described = await describe(world, name);
  if (described !== undefined && arnOf(described) !== undefined) await awaitAvailable(world, name);
}

/** Lists a resource's tags; one that was just created may reject that for a moment, or still show a former life's. */
export async function listTags(world: World, arn: string): Promise<Step | undefined> {
  if (!world.can('ListTags')) return undefined;
  return world.until(
    () => world.call('ListTags', { ResourceArn: arn }, 'probe'),
    (step) => !isTooEarly(step) && !mayBeLate(step),
  );
}

function isTooEarly({ exchange: { outcome } }: Step): boolean {
  return outcome.kind === 'refused' && outcome.type?.name === 'InvalidClusterStateFault';
}

/** The ARN under which an answer knows its snapshot. */
export function arnOf({ exchange: { outcome } }: Step): string | undefined {
  if (outcome.kind !== 'accepted') return undefined;
  const arn = at(outcome.body, '/Snapshot/ARN') ?? at(outcome.body, '/Snapshots/0/ARN');
  return typeof arn === 'string' ? arn : undefined;
}
