import { isObject } from '../../../spec/json.js';
import { show, showOutcome } from '../../findings/show.js';
import type { Capabilities } from '../../engine/capabilities.js';
import type { Caller } from '../../engine/caller.js';
import { Leases } from '../../engine/leases.js';
import { eventually, type WaitSettings } from '../../engine/eventually.js';
import { removeAll } from '../../engine/removal.js';
import type { Outcome } from '../../wire/exchange.js';
import { fail, ok, warn, type Line } from './line.js';

/** What the check of clusters works with. */
export interface ClusterCheck {
  readonly caller: Caller;
  readonly capabilities: Capabilities;
  readonly waits: WaitSettings;
}

/** Whether the cluster given with `--cluster` is there and available. */
export async function givenCluster(name: string, { caller, capabilities }: ClusterCheck): Promise<Line> {
  if (!capabilities.can('DescribeClusters'))
    return warn(`Whether cluster ${name} is there can't be seen.`, unseen);
  const { outcome } = await caller.exchange('DescribeClusters', { input: { ClusterName: name } });
  const status = statusIn(outcome);
  if (status === undefined || status === 'deleted')
    return fail(
      'set-up',
      `Cluster ${name} is not there: ${status ?? showOutcome(outcome)}.`,
      'Give one that is with --cluster.',
    );
  return status === 'available'
    ? ok(`Cluster ${name} is available.`)
    : warn(`Cluster ${name} is "${status}".`, 'Wait until it is available.');
}

const unseen = 'The target does not answer DescribeClusters; a run goes on without.';

/** Whether a cluster can be made and removed. What it makes it removes, whatever comes between. */
export async function ownCluster(name: string, check: ClusterCheck): Promise<Line[]> {
  const { caller, capabilities, waits } = check;
  if (!capabilities.can('CreateCluster'))
    return [
      fail(
        'target',
        'It does not answer CreateCluster, so a run can make no cluster to take snapshots of.',
        'Make one by hand, and give its name with --cluster.',
      ),
    ];
  const lines: Line[] = [];
  try {
    lines.push(await made(name, check));
  } finally {
    const leftovers = await removeAll(caller, (operation) => capabilities.can(operation), waits);
    lines.push(
      ...leftovers.map(({ kind, name: left, reason }) =>
        warn(
          `It did not remove ${kind} ${left}: ${reason}`,
          'Remove it by hand; a run will leave more of them.',
        ),
      ),
    );
  }
  return lines.every(({ status }) => status === 'ok') ? [...lines, ok('It removes a cluster.')] : lines;
}

async function made(name: string, { caller, capabilities, waits }: ClusterCheck): Promise<Line> {
  const input = { ...Leases.usualShape, ClusterName: name };
  const { outcome } = await caller.exchange('CreateCluster', { input });
  if (outcome.kind !== 'accepted')
    return fail(
      'target',
      `It does not make a cluster: ${showOutcome(outcome)}.`,
      `Let it accept ${show(input, 300)}, or give a cluster of its own with --cluster.`,
    );
  if (!capabilities.can('DescribeClusters')) return ok('It makes a cluster.');
  const { last: status } = await eventually(
    async () =>
      statusIn((await caller.exchange('DescribeClusters', { input: { ClusterName: name } })).outcome),
    (seen) => (seen === 'available' ? [] : [{ kind: 'state', what: 'cluster available' }]),
    waits,
  );
  return status === 'available'
    ? ok('It makes a cluster, which becomes available.')
    : fail(
        'target',
        `The cluster it made stays ${status ?? 'unseen'}.`,
        'Let clusters become available sooner.',
      );
}

function statusIn(outcome: Outcome): string | undefined {
  const listed = outcome.kind === 'accepted' ? outcome.body['Clusters'] : undefined;
  const cluster = Array.isArray(listed) ? listed.find(isObject) : undefined;
  const status = cluster?.['Status'];
  return typeof status === 'string' ? status : undefined;
}
