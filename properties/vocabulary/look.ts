import { shownIn } from '../../spec/effects-of-request.js';
import { at, type JsonObject } from '../../spec/json.js';
import type { Step } from '../observation.js';
import type { ScenarioContext } from '../scenario.js';
import { mayBeLate } from './tags.js';

/**
 * Probes what a creation did: how the target describes the snapshot, with its shards, and which tags it carries. After
 * an accepted creation a listing that lags behind is given time; whether all is as it must be is for the judges to say.
 */
export async function lookAt(context: ScenarioContext, name: string, creation?: Step): Promise<void> {
  const wasCreated = creation?.exchange.outcome.kind === 'accepted';
  const described = wasCreated ? await awaitPresence(context, name) : await describe(context, name);
  const arn = described && arnOf(described);
  if (arn !== undefined) await listTags(context, arn);
}

/** Describes one snapshot by name, with its shards. */
export async function describe(context: ScenarioContext, name: string): Promise<Step | undefined> {
  if (!context.can('DescribeSnapshots')) return undefined;
  return context.call('DescribeSnapshots', { SnapshotName: name, ShowDetail: true }, 'probe');
}

/** Describes a snapshot until it is there, or patience ends. */
export async function awaitPresence(context: ScenarioContext, name: string): Promise<Step | undefined> {
  if (!context.can('DescribeSnapshots')) return undefined;
  const input = { SnapshotName: name, ShowDetail: true };
  return context.until(
    () => context.call('DescribeSnapshots', input, 'probe'),
    (step) => arnOf(step) !== undefined,
  );
}

/** Describes a snapshot until it is gone, or patience ends. */
export async function awaitAbsence(context: ScenarioContext, name: string): Promise<Step | undefined> {
  if (!context.can('DescribeSnapshots')) return undefined;
  return context.until(
    () => context.call('DescribeSnapshots', { SnapshotName: name }, 'probe'),
    (step) => arnOf(step) === undefined,
  );
}

/** Describes a cluster until it is gone, or patience ends. */
export async function awaitClusterGone(context: ScenarioContext, cluster: string): Promise<void> {
  if (!context.can('DescribeClusters')) return;
  await context.until(
    () => context.call('DescribeClusters', { ClusterName: cluster }, 'setup'),
    ({ exchange: { outcome } }) => outcome.kind !== 'accepted' && outcome.kind !== 'lost',
  );
}

/** Describes a cluster until it no longer has a status, or patience ends. */
export async function awaitOtherStatus(
  context: ScenarioContext,
  cluster: string,
  status: string,
): Promise<void> {
  if (!context.can('DescribeClusters')) return;
  await context.until(
    () => context.call('DescribeClusters', { ClusterName: cluster }, 'setup'),
    ({ exchange: { outcome } }) =>
      outcome.kind !== 'lost' &&
      (outcome.kind !== 'accepted' || at(outcome.body, '/Clusters/0/Status') !== status),
  );
}

/** Lists a cluster's snapshots until all these are among them, or patience ends. */
export async function awaitListing(
  context: ScenarioContext,
  cluster: string,
  names: readonly string[],
): Promise<Step | undefined> {
  if (!context.can('DescribeSnapshots')) return undefined;
  return context.until(
    () => context.call('DescribeSnapshots', { ClusterName: cluster }, 'probe'),
    ({ exchange: { outcome } }) =>
      outcome.kind !== 'accepted' ||
      holdsAll(outcome.body, names) ||
      at(outcome.body, '/NextToken') !== undefined,
  );
}

/** True where all these texts stand somewhere in an answer. */
function holdsAll(body: JsonObject, texts: readonly string[]): boolean {
  const whole = JSON.stringify(body);
  return texts.every((text) => whole.includes(JSON.stringify(text)));
}

/** Lists a cluster's snapshots until one is no longer among them, or patience ends. */
export async function awaitDelisting(
  context: ScenarioContext,
  cluster: string,
  name: string,
): Promise<Step | undefined> {
  if (!context.can('DescribeSnapshots')) return undefined;
  return context.until(
    () => context.call('DescribeSnapshots', { ClusterName: cluster }, 'probe'),
    ({ exchange: { outcome } }) => outcome.kind !== 'accepted' || !holdsAll(outcome.body, [name]),
  );
}

/** Describes a snapshot until it is available, or patience ends. */
export async function awaitAvailable(context: ScenarioContext, name: string): Promise<Step | undefined> {
  if (!context.can('DescribeSnapshots')) return undefined;
  return context.until(
    () => context.call('DescribeSnapshots', { SnapshotName: name }, 'probe'),
    ({ exchange: { outcome } }) =>
      outcome.kind === 'accepted' && at(outcome.body, '/Snapshots/0/Status') === 'available',
  );
}

/** As `awaitAvailable`, where the snapshot is there at all. */
export async function awaitAvailableIfThere(context: ScenarioContext, name: string): Promise<void> {
  const described = await describe(context, name);
  if (described !== undefined && arnOf(described) !== undefined) await awaitAvailable(context, name);
}

/** Lists a resource's tags; one that was just created may reject that for a moment, or still show a former life's. */
export async function listTags(context: ScenarioContext, arn: string): Promise<Step | undefined> {
  if (!context.can('ListTags')) return undefined;
  return context.until(
    () => context.call('ListTags', { ResourceArn: arn }, 'probe'),
    (step) => !isTooEarly(step) && !mayBeLate(step),
  );
}

function isTooEarly({ exchange: { outcome } }: Step): boolean {
  return outcome.kind === 'refused' && outcome.type?.name === 'InvalidClusterStateFault';
}

/** The ARN under which an answer knows its snapshot. */
export function arnOf({ operation, exchange: { outcome } }: Step): string | undefined {
  if (outcome.kind !== 'accepted') return undefined;
  const shown = shownIn(operation, outcome.body).find(({ kind }) => kind === 'snapshot');
  const arn = at(shown?.value, '/ARN');
  return typeof arn === 'string' ? arn : undefined;
}
