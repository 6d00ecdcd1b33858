import type { JsonObject } from '../../spec/json.js';
import { operations, type Operation } from '../../spec/types.js';
import { Refusal, type Answer, type Middleware } from './answer.js';
import { readTypes } from './member-types.js';
import { operationTable } from './operations/table.js';
import type { Durations, Policy } from './policy.js';
import { Input } from './read-input.js';
import type { Cluster, Snapshot } from './resources.js';

/** The partition a region belongs to, as ARNs name it. */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** What a control plane is made from. */
export interface PlaneOptions {
  readonly region: string;
  readonly account: string;
  /** Milliseconds since 1970; a test may drive it. */
  readonly clock: () => number;
  readonly policy: Policy;
  readonly durations: Durations;
  readonly middleware: readonly Middleware[];
}

/** MemoryDB's clusters, snapshots and tags, and the operations on them. States change with the clock alone, no timer runs. */
export class ControlPlane {
  readonly clusters = new Map<string, Cluster>();
  readonly snapshots = new Map<string, Snapshot>();
  readonly #counts = new Map<Operation, number>();

  constructor(readonly options: PlaneOptions) {}

  get now(): number {
    return this.options.clock();
  }

  get policy(): Policy {
    return this.options.policy;
  }

  /** Carries out one call, through the middleware. */
  call(operation: Operation, input: JsonObject): Answer {
    const count = (this.#counts.get(operation) ?? 0) + 1;
    this.#counts.set(operation, count);
    const { middleware } = this.options;
    const from = (index: number, given: JsonObject): Answer => {
      const layer = middleware[index];
      if (layer === undefined) return this.#perform(operation, given);
      const call = { operation, input: given, plane: this, now: this.now, count };
      return layer(call, (changed) => from(index + 1, changed ?? given));
    };
    return from(0, input);
  }

  implements(name: string): Operation | undefined {
    const operation = operations.find((known) => known === name);
    const { operations: some } = this.policy;
    return operation !== undefined && (some === 'all' || some.includes(operation)) ? operation : undefined;
  }

  /** A cluster by name, whatever the case of its letters. @throws Refusal */
  cluster(name: string): Cluster {
    this.#forget();
    const found = this.clusters.get(name.toLowerCase());
    if (found !== undefined) return found;
    throw new Refusal('ClusterNotFoundFault', `Cluster ${name} not found.`, this.policy.notFoundStatus);
  }

  /** A snapshot by name, whatever the case of its letters. @throws Refusal */
  snapshot(name: string): Snapshot {
    this.#forget();
    const found = this.snapshots.get(name.toLowerCase());
    if (found !== undefined) return found;
    throw new Refusal('SnapshotNotFoundFault', `Snapshot ${name} not found.`, this.policy.notFoundStatus);
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

  #perform(operation: Operation, input: JsonObject): Answer {
    this.#forget();
    try {
      const members = new Input(input, this.policy.invalidParameter);
      readTypes(operation, members);
      return { kind: 'ok', body: operationTable[operation](this, members) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: 'fault', type: error.type, status: error.status, message: error.message };
    }
  }

  /** Drops what has been deleted long enough. */
  #forget(): void {
    const { now } = this;
    for (const kept of [this.clusters, this.snapshots])
      for (const [name, { goneAt }] of kept) if (goneAt !== undefined && now >= goneAt) kept.delete(name);
  }
}
