import { shownIn } from '../../spec/effects-of-request.js';
import { showsOnlyTombstones } from '../../spec/tombstone.js';
import { at, type Json, type JsonObject } from '../../spec/json.js';
import { clusterNamed, snapshotNamed } from '../../harness/oracle/model-state.js';
import { never } from '../../harness/oracle/moments.js';
import { wantedByName } from '../../harness/oracle/wanted-by-name.js';
import { saidToBeGone, wantedInList } from '../../harness/oracle/wanted-in-list.js';
import { wantedOfTags } from '../../harness/oracle/wanted-of-tags.js';
import { isUnanswered, type Wanted } from '../../harness/oracle/wanted.js';
import type { Step } from '../observation.js';
import type { ScenarioContext } from '../scenario.js';

/** What waiting for a snapshot to become available is recorded as. */
export const snapshotAvailable = 'snapshot available';

/** Wanted beside what every look wants, which agrees with what is known and with what was seen before. */
type Also = (step: Step, status: string | undefined) => readonly Wanted[];

const nothing: Also = () => [];

/**
 * Describes one snapshot by name, with its shards: again while the answer may be late, and until nothing else is wanted.
 * Answers the last read, or undefined where the target can't be asked.
 */
export async function look(
  context: ScenarioContext,
  name: string,
  also: Also = nothing,
): Promise<Step | undefined> {
  if (!context.can('DescribeSnapshots')) return undefined;
  const input = { SnapshotName: name, ShowDetail: true };
  return context.eventually(
    () => context.call('DescribeSnapshots', input, 'probe'),
    (step) => [...wantedByName(step), ...also(step, statusIn(step))],
  );
}

/** Looks at a snapshot, and at its tags. */
export async function lookAt(context: ScenarioContext, name: string): Promise<void> {
  const described = await look(context, name);
  const arn = described && arnOf(described);
  if (arn !== undefined) await listTags(context, arn);
}

/** Looks until a snapshot is available. */
export async function lookUntilAvailable(context: ScenarioContext, name: string): Promise<Step | undefined> {
  const isComing = (status = ''): boolean => ['creating', 'copying', 'restoring'].includes(status);
  return look(context, name, (_, status) =>
    isComing(status) ? [{ kind: 'state', what: snapshotAvailable }] : [],
  );
}

/** Looks until a snapshot that was deleted is gone: deletion is asynchronous. */
export async function lookUntilGone(context: ScenarioContext, name: string): Promise<Step | undefined> {
  return look(context, name, (_, status) =>
    status === 'deleting' ? [{ kind: 'state', what: 'snapshot gone' }] : [],
  );
}

/**
 * Looks until a snapshot that was deleted is gone for sure: a read that does not find it may be of a moment before it was
 * created, unless it is sent a window after that.
 */
export async function lookUntilSurelyGone(context: ScenarioContext, name: string): Promise<void> {
  await look(context, name, ({ state, exchange: { outcome } }, status) => {
    if (status === 'deleting') return [{ kind: 'state', what: 'snapshot gone' }];
    const known = snapshotNamed(state, name);
    const isSurelyGone = known?.presence === 'absent' && known.goneMs !== never;
    return isSurelyGone || outcome.kind !== 'refused'
      ? []
      : [{ kind: 'state', what: 'snapshot gone for sure' }];
  });
}

/**
 * Looks until a snapshot is there that an accepted request created, for where what is known leaves that in doubt.
 * @param creation the request
 */
export async function lookUntilThere(
  context: ScenarioContext,
  name: string,
  creation: Step,
): Promise<Step | undefined> {
  return look(context, name, (step) =>
    isUnanswered(step) || isDescribed(step)
      ? []
      : [{ kind: 'fact', what: 'described by name', sinceMs: creation.receivedMs }],
  );
}

/**
 * Describes a cluster until it no longer has a status that it was seen in before an accepted request: again while the
 * answer may be of a moment before that.
 */
export async function lookUntilOtherStatus(
  context: ScenarioContext,
  cluster: string,
  status: string,
  request: Step,
): Promise<void> {
  if (!context.can('DescribeClusters')) return;
  await context.eventually(
    () => context.call('DescribeClusters', { ClusterName: cluster }, 'setup'),
    (step) =>
      isUnanswered(step) || textAt(step, '/Clusters/0/Status') === status
        ? [{ kind: 'fact', what: 'another status of the cluster', sinceMs: request.receivedMs }]
        : [],
  );
}

/**
 * Describes a cluster until it is gone, and for sure: a read that does not find it may be of a moment before it was
 * created, unless it is sent a window after that.
 */
export async function waitUntilClusterGone(context: ScenarioContext, cluster: string): Promise<void> {
  if (!context.can('DescribeClusters')) return;
  await context.eventually(
    () => context.call('DescribeClusters', { ClusterName: cluster }, 'setup'),
    ({ state, exchange: { outcome } }) => {
      if (outcome.kind === 'accepted' && showsOnlyTombstones('DescribeClusters', outcome.body)) return [];
      if (outcome.kind === 'accepted' || outcome.kind === 'lost')
        return [{ kind: 'state', what: 'cluster gone' }];
      const known = clusterNamed(state, cluster);
      const isSurelyGone = known?.presence === 'absent' && known.goneMs !== never;
      return known === undefined || isSurelyGone ? [] : [{ kind: 'state', what: 'cluster gone for sure' }];
    },
  );
}

/** More pages than this are a list that does not end. */
const maxPages = 12;

/**
 * Lists snapshots, to the last page: again while the list may be late, or pages of it.
 * @param input of the request for the first page
 */
export async function listSnapshots(context: ScenarioContext, input: JsonObject): Promise<void> {
  if (!context.can('DescribeSnapshots')) return;
  let pages: Step[] = [];
  const list = async (): Promise<Step> => {
    // Since when a snapshot is gone that is listed still, only a look that is not late can tell.
    for (const name of saidToBeGone(pages))
      await context.call('DescribeSnapshots', { SnapshotName: name }, 'probe');
    let last = await context.call('DescribeSnapshots', input, 'probe');
    pages = [last];
    for (let token = tokenOf(last); token !== undefined && pages.length < maxPages; token = tokenOf(last)) {
      last = await context.call('DescribeSnapshots', { ...input, NextToken: token }, 'probe');
      pages.push(last);
    }
    return last;
  };
  await context.eventually(list, () => wantedInList(pages));
}

/** Lists a resource's tags: again while the answer may be late. */
export async function listTags(context: ScenarioContext, arn: string): Promise<Step | undefined> {
  if (!context.can('ListTags')) return undefined;
  return context.eventually(() => context.call('ListTags', { ResourceArn: arn }, 'probe'), wantedOfTags);
}

/** The ARN under which an answer knows its snapshot; of a look by name, the one of that name. */
export function arnOf({ operation, input, exchange: { outcome } }: Step): string | undefined {
  if (outcome.kind !== 'accepted') return undefined;
  const asked = operation === 'DescribeSnapshots' ? at(input, '/SnapshotName') : undefined;
  const shown = shownIn(operation, outcome.body)
    .filter(({ kind }) => kind === 'snapshot')
    .find(({ value }) => typeof asked !== 'string' || isCalled(value, asked));
  const arn = at(shown?.value, '/ARN');
  return typeof arn === 'string' ? arn : undefined;
}

function isDescribed({ exchange: { outcome } }: Step): boolean {
  return outcome.kind === 'accepted' && at(outcome.body, '/Snapshots/0') !== undefined;
}

function statusIn(step: Step): string | undefined {
  return textAt(step, '/Snapshots/0/Status');
}

function tokenOf(step: Step): string | undefined {
  const token = textAt(step, '/NextToken');
  return token === '' ? undefined : token;
}

function textAt({ exchange: { outcome } }: Step, pointer: string): string | undefined {
  const value = outcome.kind === 'accepted' ? at(outcome.body, pointer) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Whether a description is of a name, in whatever letter case. */
function isCalled(description: Json, name: string): boolean {
  const called = at(description, '/Name');
  return typeof called === 'string' && called.toLowerCase() === name.toLowerCase();
}
