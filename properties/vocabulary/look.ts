import { at } from '../../spec/json.js';
import type { Step } from '../observation.js';
import type { World } from '../scenario.js';

/**
 * Probes what a request did to one snapshot: how the target describes it, with its shards, and which tags it carries.
 * Whether it is there at all is for the judges to say.
 */
export async function lookAt(world: World, name: string): Promise<void> {
  const described = await describe(world, name);
  const arn = described && arnOf(described);
  if (arn !== undefined && world.can('ListTags'))
    await world.until(() => world.call('ListTags', { ResourceArn: arn }, 'probe'), isSettled);
}

/** Describes one snapshot by name, with its shards. */
export async function describe(world: World, name: string): Promise<Step | undefined> {
  if (!world.can('DescribeSnapshots')) return undefined;
  return world.call('DescribeSnapshots', { SnapshotName: name, ShowDetail: true }, 'probe');
}

/** The ARN under which an answer knows its snapshot. */
export function arnOf({ exchange: { outcome } }: Step): string | undefined {
  if (outcome.kind !== 'accepted') return undefined;
  const arn = at(outcome.body, '/Snapshot/ARN') ?? at(outcome.body, '/Snapshots/0/ARN');
  return typeof arn === 'string' ? arn : undefined;
}

/** A resource that was just created may reject ListTags for a moment. */
function isSettled({ exchange: { outcome } }: Step): boolean {
  return !(outcome.kind === 'refused' && outcome.type?.name === 'InvalidClusterStateFault');
}
