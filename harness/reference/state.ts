import type { Durations, Policy } from './policy.js';
import { Refusal } from './refusal.js';
import type { Cluster, Snapshot } from './resources.js';

/** What the state of a control plane is made from. */
export interface StateOptions {
  readonly region: string;
  readonly account: string;
  /** Milliseconds since 1970; a test may drive it. */
  readonly clock: () => number;
  readonly policy: Policy;
  readonly durations: Durations;
}

/** MemoryDB's clusters, snapshots and tags. Their statuses change with the clock alone, no timer runs. */
export class State {
  readonly clusters = new Map<string, Cluster>();
  readonly snapshots = new Map<string, Snapshot>();

  constructor(readonly options: StateOptions) {}

  get now(): number {
    return this.options.clock();
  }

  get policy(): Policy {
    return this.options.policy;
  }

  /** A cluster by name, whatever the case of its letters. @throws Refusal */
  cluster(name: string): Cluster {
    this.forget();
    const found = this.clusters.get(name.toLowerCase());
    if (found !== undefined) return found;
    throw new Refusal('ClusterNotFoundFault', `Cluster ${name} not found.`, this.policy.notFoundStatus);
  }

  /** A snapshot by name, whatever the case of its letters. @throws Refusal */
  snapshot(name: string): Snapshot {
    this.forget();
    const found = this.snapshots.get(name.toLowerCase());
    if (found !== undefined) return found;
    throw new Refusal('SnapshotNotFoundFault', `Snapshot ${name} not found.`, this.policy.notFoundStatus);
  }

  /** Drops what has been deleted long enough. */
  forget(): void {
    const { now } = this;
    for (const kept of [this.clusters, this.snapshots])
      for (const [name, { goneAt }] of kept) if (goneAt !== undefined && now >= goneAt) kept.delete(name);
  }

  statusOf(cluster: Cluster): string {
    const { now } = this;
    if (cluster.goneAt !== undefined) return 'deleting';
    if (now < cluster.readyAt) return 'creating';
    if (now < cluster.snapshottingUntil) return this.policy.snapshottingStatus;
    return now < cluster.updatingUntil ? 'updating' : 'available';
  }

  statusOfSnapshot(snapshot: Snapshot): string {
    if (snapshot.goneAt !== undefined) return 'deleting';
    return this.now < snapshot.readyAt ? 'creating' : 'available';
  }

  arn(kind: 'cluster' | 'snapshot', name: string): string {
    const { region, account } = this.options;
    return `arn:${partitionOf(region)}:memorydb:${region}:${account}:${kind}/${name}`;
  }

  /** A key's id as the ARN that answers name it by. */
  keyArn(id: string | undefined): string | undefined {
    const { region, account } = this.options;
    return id === undefined || id.startsWith('arn:')
      ? id
      : `arn:${partitionOf(region)}:kms:${region}:${account}:key/${id}`;
  }
}

/** The partition a region belongs to, as ARNs name it. */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
